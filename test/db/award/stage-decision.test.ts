import { describe, expect, it } from 'vitest'
import { approveDecision } from '../../../db/award/approve-decision.ts'
import { proposeDecision } from '../../../db/award/propose-decision.ts'
import { sendBackDecision } from '../../../db/award/send-back-decision.ts'
import { inTransaction } from '../../../db/database.ts'
import { ownDatabase } from '../../support/own-database.ts'
import { eventsOf, statusOf } from '../../support/records.ts'
import {
  aProposalIn,
  approved,
  aRankedStage,
  ask,
  awardRules,
  propose,
  type RankedStage,
  signalsOf,
} from './a-ranked-stage.ts'

const test = ownDatabase()

const statuses = (stage: RankedStage) => Promise.all(stage.proposals.map((id) => statusOf(test.db, id)))
const approve = (stage: RankedStage, decisionId: string) =>
  inTransaction(test.db, (trx) => approveDecision(trx, stage.approver, { decisionId }))
const entriesOf = (decisionId: string) =>
  test.db.selectFrom('decision_entry').selectAll().where('decision_id', '=', decisionId).orderBy('rank').execute()

describe('proposing a decision on a stage', () => {
  it('computes an outcome for every ranked proposal, and moves the call on to its approval', async () => {
    const stage = await aRankedStage(test.db, { rules: awardRules() })
    const decisionId = await propose(test.db, stage)
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
    expect(await statusOf(test.db, stage.callId)).toBe('approving')
    expect((await signalsOf(test.db, stage.callId)).at(-1)).toMatchObject({
      type: 'ranking.proposed',
      answer: 'proposed',
      subject: decisionId,
    })
    expect(await statuses(stage)).toEqual(['ranked', 'ranked', 'ranked'])
  })

  it('takes those in that screening found ineligible, with its reason', async () => {
    const stage = await aRankedStage(test.db, { stage: 1, proposals: [{ score: 40 }] })
    const { id } = await aProposalIn(test.db, stage.callId, { stage: 1, status: 'decided' })
    await test.db
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
    const entries = await entriesOf(await propose(test.db, stage))
    expect(entries.find((entry) => entry.proposal_id === id)).toMatchObject({
      rank: null,
      computed: 'ineligible',
      outcome: 'ineligible',
      reason: 'Not established in an eligible country.',
    })
  })

  it('decides a stage in which nothing was ranked', async () => {
    const stage = await aRankedStage(test.db, { proposals: [] })
    expect(await entriesOf(await approved(test.db, stage))).toEqual([])
    expect(await statusOf(test.db, stage.callId)).toBe('releasing')
  })

  it('refuses a choice against the ranking without a reason, and names the field', async () => {
    const stage = await aRankedStage(test.db)
    const [first] = stage.proposals
    await expect(propose(test.db, stage, [{ proposalId: first!, outcome: 'rejected' }])).rejects.toMatchObject({
      name: 'InvalidInput',
      problems: [{ field: `entries.${first}.reason`, message: 'problem.reason-against-ranking' }],
    })
    expect(await statusOf(test.db, stage.callId)).toBe('ranking')
  })

  it('refuses another stage than the one that is ranked, and a second draft', async () => {
    const stage = await aRankedStage(test.db)
    await expect(propose(test.db, { ...stage, stage: 1 })).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.not-this-stage',
    })
    await propose(test.db, stage)
    await expect(propose(test.db, stage)).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.task-not-open',
    })
  })

  it('drafts once when two officers click at the same time', async () => {
    const stage = await aRankedStage(test.db)
    const clicks = [1, 2].map(() =>
      inTransaction(test.db, (trx) => proposeDecision(trx, stage.officer, { ...stage, entries: [] })),
    )
    expect((await Promise.allSettled(clicks)).map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(
      await test.db.selectFrom('decision').select('id').where('call_id', '=', stage.callId).execute(),
    ).toHaveLength(1)
  })
})

describe('sending a decision back', () => {
  it('returns the ranking to the officer with the reason, and lets it be drafted again', async () => {
    const stage = await aRankedStage(test.db)
    const decisionId = await propose(test.db, stage)
    await ask(test.db, stage.callId, 'approve')
    await inTransaction(test.db, (trx) =>
      sendBackDecision(trx, stage.approver, { decisionId, reason: 'Why not the third?' }),
    )
    expect(await statusOf(test.db, stage.callId)).toBe('ranking')
    expect((await signalsOf(test.db, stage.callId)).at(-1)).toMatchObject({
      type: 'ranking.sent-back',
      answer: 'sent-back',
    })
    await expect(approve(stage, decisionId)).rejects.toMatchObject({ message: 'problem.decision-sent-back' })
    await ask(test.db, stage.callId, 'rank')
    expect(await propose(test.db, stage)).not.toBe(decisionId)
    expect(await eventsOf(test.db, stage.proposals[0]!)).toEqual([])
  })

  it('refuses the person who drafted it', async () => {
    const stage = await aRankedStage(test.db)
    const decisionId = await propose(test.db, stage)
    await ask(test.db, stage.callId, 'approve')
    const back = inTransaction(test.db, (trx) => sendBackDecision(trx, stage.officer, { decisionId, reason: 'x' }))
    await expect(back).rejects.toMatchObject({ name: 'Forbidden' })
  })
})
