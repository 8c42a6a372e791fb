import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveDecision } from '../../../db/award/approve-decision.ts'
import { proposeDecision } from '../../../db/award/propose-decision.ts'
import { sendBackDecision } from '../../../db/award/send-back-decision.ts'
import { envelopeFigures } from '../../../db/budget/envelope-queries.ts'
import { type Database, inTransaction } from '../../../db/database.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { eventsOf, statusOf } from '../../support/records.ts'
import {
  aProposalIn,
  approved,
  aRankedStage,
  ask,
  awardRules,
  exceptionsOf,
  lettersOf,
  propose,
  type RankedStage,
  signalsOf,
} from './a-ranked-stage.ts'

let test: TestDatabase
let db: Database
beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
})
afterAll(() => test.stop())

const statuses = (stage: RankedStage) => Promise.all(stage.proposals.map((id) => statusOf(db, id)))
const approve = (stage: RankedStage, decisionId: string, actor = stage.approver) =>
  inTransaction(db, (trx) => approveDecision(trx, actor, { decisionId }))
const entriesOf = (decisionId: string) =>
  db.selectFrom('decision_entry').selectAll().where('decision_id', '=', decisionId).orderBy('rank').execute()

describe('proposing a decision on a stage', () => {
  it('computes an outcome for every ranked proposal, and moves the call on to its approval', async () => {
    const stage = await aRankedStage(db, { rules: awardRules() })
    const decisionId = await propose(db, stage)
    expect(
      (await entriesOf(decisionId)).map(({ proposal_id, rank, outcome, amount_minor }) => [
        proposal_id,
        rank,
        outcome,
        amount_minor,
      ]),
    ).toEqual([
      [stage.proposals[0], 1, 'awarded', 200_000_00n],
      [stage.proposals[1], 2, 'awarded', 200_000_00n],
      [stage.proposals[2], 3, 'reserve', null],
    ])
    expect(await statusOf(db, stage.callId)).toBe('approving')
    expect((await signalsOf(db, stage.callId)).at(-1)).toMatchObject({
      type: 'ranking.proposed',
      answer: 'proposed',
      subject: decisionId,
    })
    expect(await statuses(stage)).toEqual(['ranked', 'ranked', 'ranked'])
  })

  it('takes those in that screening found ineligible, with its reason', async () => {
    const stage = await aRankedStage(db, { stage: 1, proposals: [{ score: 40 }] })
    const { id } = await aProposalIn(db, stage.callId, { stage: 1, status: 'decided' })
    await db
      .insertInto('screening')
      .values({
        proposal_id: id,
        stage: 1,
        phase_no: 1,
        outcome: 'fail',
        checks: '{}',
        reason: 'Not established in an eligible country.',
        screened_by: stage.officer.personId,
      })
      .execute()
    const entries = await entriesOf(await propose(db, stage))
    expect(entries.find((entry) => entry.proposal_id === id)).toMatchObject({
      rank: null,
      computed: 'ineligible',
      outcome: 'ineligible',
      reason: 'Not established in an eligible country.',
    })
  })

  it('decides a stage in which nothing was ranked', async () => {
    const stage = await aRankedStage(db, { proposals: [] })
    expect(await entriesOf(await approved(db, stage))).toEqual([])
    expect(await statusOf(db, stage.callId)).toBe('releasing')
  })

  it('refuses a choice against the ranking without a reason, and names the field', async () => {
    const stage = await aRankedStage(db)
    const [first] = stage.proposals
    await expect(propose(db, stage, [{ proposalId: first!, outcome: 'rejected' }])).rejects.toMatchObject({
      name: 'InvalidInput',
      problems: [{ field: `entries.${first}.reason`, message: 'problem.reason-against-ranking' }],
    })
    expect(await statusOf(db, stage.callId)).toBe('ranking')
  })

  it('refuses another stage than the one that is ranked, and a second draft', async () => {
    const stage = await aRankedStage(db)
    await expect(propose(db, { ...stage, stage: 1 })).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.not-this-stage',
    })
    await propose(db, stage)
    await expect(propose(db, stage)).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.task-not-open',
    })
  })

  it('drafts once when two officers click at the same time', async () => {
    const stage = await aRankedStage(db)
    const clicks = [1, 2].map(() =>
      inTransaction(db, (trx) => proposeDecision(trx, stage.officer, { ...stage, entries: [] })),
    )
    expect((await Promise.allSettled(clicks)).map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await db.selectFrom('decision').select('id').where('call_id', '=', stage.callId).execute()).toHaveLength(1)
  })
})

describe('approving a decision', () => {
  it('decides every proposal, reserves the awards, and holds the letters', async () => {
    const stage = await aRankedStage(db, { rules: awardRules() })
    const decisionId = await approved(db, stage)
    expect(await statuses(stage)).toEqual(['decided', 'decided', 'decided'])
    expect(await statusOf(db, stage.callId)).toBe('releasing')
    expect(await envelopeFigures(db, stage.callId)).toMatchObject({
      total: 500_000_00n,
      available: 100_000_00n,
      reserved: 400_000_00n,
    })
    const [letter] = await lettersOf(db, stage.proposals[0]!)
    expect(letter).toMatchObject({ template: 'letter/awarded', state: 'held', batch_id: decisionId, respond_by: null })
    expect(letter!.content).toMatchObject({
      decisionId,
      outcome: 'awarded',
      amountMinor: '20000000',
      currency: 'EUR',
      rank: 1,
      of: 3,
      score: '90.00',
      maximum: 100,
      threshold: 60,
      sections: { capacity: 18, relevance: 18, design: 54 },
      because: null,
    })
    expect((await lettersOf(db, stage.proposals[2]!)).map(({ template }) => template)).toEqual(['letter/reserve'])
  })

  it('asks for the documents first where the rule set says so: no letter yet, the money reserved', async () => {
    const stage = await aRankedStage(db, { rules: awardRules({ verifyDocuments: true }) })
    await approved(db, stage)
    expect(await statuses(stage)).toEqual(['eligibility', 'eligibility', 'decided'])
    expect(await lettersOf(db, stage.proposals[0]!)).toEqual([])
    expect(await envelopeFigures(db, stage.callId)).toMatchObject({ reserved: 400_000_00n })
  })

  it('writes to those who were ineligible and passes over those who withdrew meanwhile', async () => {
    const stage = await aRankedStage(db, { stage: 1, proposals: [{ score: 40 }, { score: 35 }] })
    const ineligible = await aProposalIn(db, stage.callId, { stage: 1, status: 'decided' })
    const decisionId = await propose(db, stage)
    await db
      .updateTable('case_file')
      .set({ status: 'withdrawn', is_open: false })
      .where('id', '=', stage.proposals[1]!)
      .execute()
    await ask(db, stage.callId, 'approve')
    await approve(stage, decisionId)
    expect(await statuses(stage)).toEqual(['decided', 'withdrawn'])
    expect(await lettersOf(db, stage.proposals[1]!)).toEqual([])
    expect((await lettersOf(db, ineligible.id)).map(({ template, state }) => [template, state])).toEqual([
      ['letter/ineligible', 'held'],
    ])
  })

  it('gives an invitation until the next stage’s deadline', async () => {
    const stage = await aRankedStage(db, { stage: 1, proposals: [{ score: 40 }] })
    await approved(db, stage)
    const deadline = await db
      .selectFrom('call_stage')
      .select('deadline_at')
      .where('call_id', '=', stage.callId)
      .where('stage', '=', 2)
      .executeTakeFirstOrThrow()
    expect((await lettersOf(db, stage.proposals[0]!))[0]).toMatchObject({
      template: 'letter/invited',
      respond_by: deadline.deadline_at,
    })
  })

  it('enters a choice against the ranking in the register of exceptions, with who proposed and who approved', async () => {
    const stage = await aRankedStage(db)
    await approved(db, stage, [
      { proposalId: stage.proposals[0]!, outcome: 'rejected', reason: 'It repeats a project that we fund.' },
    ])
    expect(await exceptionsOf(db, stage.proposals[0]!)).toEqual([
      {
        kind: 'choice-against-ranking',
        reason: 'It repeats a project that we fund.',
        requested_by: stage.officer.personId,
        approved_by: stage.approver.personId,
      },
    ])
    expect(await exceptionsOf(db, stage.proposals[1]!)).toEqual([])
  })

  it('refuses the person who drafted it, whatever else they are', async () => {
    const stage = await aRankedStage(db)
    const decisionId = await propose(db, stage)
    await ask(db, stage.callId, 'approve')
    await expect(approve(stage, decisionId, stage.officer)).rejects.toMatchObject({
      name: 'Forbidden',
      message: 'problem.four-eyes',
    })
    expect(await statusOf(db, stage.callId)).toBe('approving')
  })

  it('refuses whoever was given a proposal of the stage to evaluate', async () => {
    const stage = await aRankedStage(db)
    await db
      .insertInto('evaluation')
      .values({
        proposal_id: stage.proposals[2]!,
        stage: 2,
        phase_no: 1,
        seat: 1,
        round: 1,
        evaluator_id: stage.approver.personId,
        status: 'submitted',
      })
      .execute()
    const decisionId = await propose(db, stage)
    await ask(db, stage.callId, 'approve')
    await expect(approve(stage, decisionId)).rejects.toMatchObject({
      name: 'Forbidden',
      message: 'problem.evaluator-decides',
    })
  })

  it('refuses a second approval, and an approval that nobody was asked for', async () => {
    const stage = await aRankedStage(db)
    const decisionId = await propose(db, stage)
    await expect(approve(stage, decisionId)).rejects.toMatchObject({ message: 'problem.task-not-open' })
    await ask(db, stage.callId, 'approve')
    await approve(stage, decisionId)
    await expect(approve(stage, decisionId)).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.decision-approved',
    })
    expect((await envelopeFigures(db, stage.callId))?.reserved).toBe(600_000_00n)
  })

  it('refuses a decision that is not there', async () => {
    const stage = await aRankedStage(db)
    await expect(approve(stage, stage.callId)).rejects.toMatchObject({ name: 'NotFound' })
  })
})

describe('sending a decision back', () => {
  it('returns the ranking to the officer with the reason, and lets it be drafted again', async () => {
    const stage = await aRankedStage(db)
    const decisionId = await propose(db, stage)
    await ask(db, stage.callId, 'approve')
    await inTransaction(db, (trx) =>
      sendBackDecision(trx, stage.approver, { decisionId, reason: 'Why not the third?' }),
    )
    expect(await statusOf(db, stage.callId)).toBe('ranking')
    expect((await signalsOf(db, stage.callId)).at(-1)).toMatchObject({ type: 'ranking.sent-back', answer: 'sent-back' })
    await expect(approve(stage, decisionId)).rejects.toMatchObject({ message: 'problem.decision-sent-back' })
    await ask(db, stage.callId, 'rank')
    expect(await propose(db, stage)).not.toBe(decisionId)
    expect(await eventsOf(db, stage.proposals[0]!)).toEqual([])
  })

  it('refuses the person who drafted it', async () => {
    const stage = await aRankedStage(db)
    const decisionId = await propose(db, stage)
    await ask(db, stage.callId, 'approve')
    const back = inTransaction(db, (trx) => sendBackDecision(trx, stage.officer, { decisionId, reason: 'x' }))
    await expect(back).rejects.toMatchObject({ name: 'Forbidden' })
  })
})
