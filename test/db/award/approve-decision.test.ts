import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { approveDecision } from '../../../db/award/approve-decision.ts'
import { envelopeFigures } from '../../../db/budget/envelope-queries.ts'
import { inTransaction } from '../../../db/database.ts'
import { ownDatabase } from '../../support/own-database.ts'
import { statusOf } from '../../support/records.ts'
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
} from './a-ranked-stage.ts'

const test = ownDatabase()

const statuses = (stage: RankedStage) => Promise.all(stage.proposals.map((id) => statusOf(test.db, id)))
const approve = (stage: RankedStage, decisionId: string, actor = stage.approver) =>
  inTransaction(test.db, (trx) => approveDecision(trx, actor, { decisionId }))

describe('approving a decision', () => {
  it('decides every proposal, reserves the awards, and holds the letters', async () => {
    const stage = await aRankedStage(test.db, { rules: awardRules() })
    const decisionId = await approved(test.db, stage)
    expect(await statuses(stage)).toEqual(['decided', 'decided', 'decided'])
    expect(await statusOf(test.db, stage.callId)).toBe('releasing')
    expect(await envelopeFigures(test.db, stage.callId)).toMatchObject({
      total: 500_000_00n,
      available: 100_000_00n,
      reserved: 400_000_00n,
    })
    const [letter] = await lettersOf(test.db, stage.proposals[0]!)
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
    expect((await lettersOf(test.db, stage.proposals[2]!)).map(({ template }) => template)).toEqual(['letter/reserve'])
  })

  it('asks for the documents first where the rule set says so: no letter yet, the money reserved', async () => {
    const stage = await aRankedStage(test.db, { rules: awardRules({ verifyDocuments: true }) })
    await approved(test.db, stage)
    expect(await statuses(stage)).toEqual(['eligibility', 'eligibility', 'decided'])
    expect(await lettersOf(test.db, stage.proposals[0]!)).toEqual([])
    expect(await envelopeFigures(test.db, stage.callId)).toMatchObject({ reserved: 400_000_00n })
  })

  it('writes to those who were ineligible and passes over those who withdrew meanwhile', async () => {
    const stage = await aRankedStage(test.db, { stage: 1, proposals: [{ score: 40 }, { score: 35 }] })
    const ineligible = await aProposalIn(test.db, stage.callId, { stage: 1, status: 'decided' })
    const decisionId = await propose(test.db, stage)
    await test.db
      .updateTable('case_file')
      .set({ status: 'withdrawn', is_open: false })
      .where('id', '=', stage.proposals[1]!)
      .execute()
    await ask(test.db, stage.callId, 'approve')
    await approve(stage, decisionId)
    expect(await statuses(stage)).toEqual(['decided', 'withdrawn'])
    expect(await lettersOf(test.db, stage.proposals[1]!)).toEqual([])
    expect((await lettersOf(test.db, ineligible.id)).map(({ template, state }) => [template, state])).toEqual([
      ['letter/ineligible', 'held'],
    ])
  })

  it('gives an invitation until the next stage’s deadline', async () => {
    const stage = await aRankedStage(test.db, { stage: 1, proposals: [{ score: 40 }] })
    await approved(test.db, stage)
    const deadline = await test.db
      .selectFrom('call_stage')
      .select('deadline_at')
      .where('call_id', '=', stage.callId)
      .where('stage', '=', 2)
      .executeTakeFirstOrThrow()
    expect((await lettersOf(test.db, stage.proposals[0]!))[0]).toMatchObject({
      template: 'letter/invited',
      respond_by: deadline.deadline_at,
    })
  })

  it('enters a choice against the ranking in the register of exceptions, with who proposed and who approved', async () => {
    const stage = await aRankedStage(test.db)
    await approved(test.db, stage, [
      { proposalId: stage.proposals[0]!, outcome: 'rejected', reason: 'It repeats a project that we fund.' },
    ])
    expect(await exceptionsOf(test.db, stage.proposals[0]!)).toEqual([
      {
        kind: 'choice-against-ranking',
        reason: 'It repeats a project that we fund.',
        requested_by: stage.officer.personId,
        approved_by: stage.approver.personId,
      },
    ])
    expect(await exceptionsOf(test.db, stage.proposals[1]!)).toEqual([])
  })

  it('refuses the person who drafted it, whatever else they are', async () => {
    const stage = await aRankedStage(test.db)
    const decisionId = await propose(test.db, stage)
    await ask(test.db, stage.callId, 'approve')
    await expect(approve(stage, decisionId, stage.officer)).rejects.toMatchObject({
      name: 'Forbidden',
      message: 'problem.four-eyes',
    })
    expect(await statusOf(test.db, stage.callId)).toBe('approving')
  })

  it('refuses whoever was given a proposal of the stage to evaluate', async () => {
    const stage = await aRankedStage(test.db)
    await test.db
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
    const decisionId = await propose(test.db, stage)
    await ask(test.db, stage.callId, 'approve')
    await expect(approve(stage, decisionId)).rejects.toMatchObject({
      name: 'Forbidden',
      message: 'problem.evaluator-decides',
    })
  })

  it('refuses a second approval, and an approval that nobody was asked for', async () => {
    const stage = await aRankedStage(test.db)
    const decisionId = await propose(test.db, stage)
    await expect(approve(stage, decisionId)).rejects.toMatchObject({ message: 'problem.task-not-open' })
    await ask(test.db, stage.callId, 'approve')
    await approve(stage, decisionId)
    await expect(approve(stage, decisionId)).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.decision-approved',
    })
    expect((await envelopeFigures(test.db, stage.callId))?.reserved).toBe(600_000_00n)
  })

  it('refuses a decision that is not there', async () => {
    const stage = await aRankedStage(test.db)
    await expect(approve(stage, stage.callId)).rejects.toMatchObject({ name: 'NotFound' })
  })
})

describe('the envelope', () => {
  it('never awards more than it has when two decisions are approved at the same time', async () => {
    const stage = await aRankedStage(test.db, { rules: awardRules({ envelope: 300_000 }), proposals: [{ score: 90 }] })
    const decisionId = await propose(test.db, stage)
    await ask(test.db, stage.callId, 'approve')
    const bystander = await aRankedStage(test.db, { proposals: [{ score: 50 }] })
    // another decision on the same envelope: a proposal of the call that was decided alone
    const single = await test.db.transaction().execute(async (trx) => {
      const proposalId = bystander.proposals[0]!
      await trx.updateTable('case_file').set({ call_id: stage.callId }).where('id', '=', proposalId).execute()
      await trx.updateTable('proposal').set({ call_id: stage.callId }).where('case_id', '=', proposalId).execute()
      const { id } = await trx
        .insertInto('decision')
        .values({
          case_id: proposalId,
          call_id: stage.callId,
          stage: 2,
          kind: 'anew',
          justification: null,
          drafted_by: stage.officer.personId,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await trx
        .insertInto('decision_entry')
        .values({
          decision_id: id,
          proposal_id: proposalId,
          rank: 1,
          score: '50',
          computed: 'awarded',
          outcome: 'awarded',
          amount_minor: 200_000_00n,
          reason: null,
        })
        .execute()
      return { id, proposalId }
    })
    await ask(test.db, single.proposalId, 'approve-anew', single.id)
    const results = await Promise.allSettled(
      [decisionId, single.id].map((id) =>
        inTransaction(test.db, (trx) => approveDecision(trx, stage.approver, { decisionId: id })),
      ),
    )
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { message: 'problem.money-reserved' },
    })
    const { rows } = await sql<{
      reserved: string
    }>`select sum(amount_minor) as reserved from ledger_entry l join envelope e on e.id = l.envelope_id where e.call_id = ${stage.callId}`.execute(
      test.db,
    )
    expect(rows).toEqual([{ reserved: '20000000' }])
  })
})
