import { describe, expect, it } from 'vitest'
import { approveDecision } from '../../../db/award/approve-decision.ts'
import { decideRevocation } from '../../../db/award/decide-revocation.ts'
import { isStageReleased } from '../../../db/award/is-stage-released.ts'
import { proposeRevocation } from '../../../db/award/propose-revocation.ts'
import { proposeSingleDecision } from '../../../db/award/propose-single-decision.ts'
import { releaseLetters } from '../../../db/award/release-letters.ts'
import { sendBackDecision } from '../../../db/award/send-back-decision.ts'
import { envelopeFigures } from '../../../db/budget/envelope-queries.ts'
import { inTransaction } from '../../../db/database.ts'
import type { Outcome } from '../../../domain/proposal/proposal-status.ts'
import { ownDatabase } from '../../support/own-database.ts'
import { deadlineOf, setClock, statusOf } from '../../support/records.ts'
import {
  aProposalIn,
  aRankedStage,
  ask,
  awardRules,
  exceptionsOf,
  lettersOf,
  type RankedStage,
  released,
  signalsOf,
} from './a-ranked-stage.ts'

const test = ownDatabase()

const reason = 'The letter of the ministry had been overlooked.'
const revoke = (stage: RankedStage, proposalId: string, actor = stage.officer) =>
  inTransaction(test.db, (trx) => proposeRevocation(trx, actor, { proposalId, reason }))
const answer = (stage: RankedStage, proposalId: string, approve: boolean, actor = stage.approver) =>
  inTransaction(test.db, (trx) => decideRevocation(trx, actor, { proposalId, approve, reason: 'I have read it.' }))
const decide = (stage: RankedStage, proposalId: string, outcome: Outcome) =>
  inTransaction(test.db, (trx) => proposeSingleDecision(trx, stage.officer, { proposalId, outcome, reason }))

/** A released refusal that was revoked: the last of three full applications was rejected and is ranked again. */
async function revoked(stage: RankedStage, proposalId: string): Promise<void> {
  await revoke(stage, proposalId)
  await ask(test.db, proposalId, 'approve-revocation')
  await answer(stage, proposalId, true)
}

const rejectedLast = () => ({
  rules: awardRules({ envelope: 600_000 }),
  proposals: [{ score: 90 }, { score: 50, passes: false }],
})

describe('a revocation', () => {
  it('opens the closed case again, and tells its workflow', async () => {
    const stage = await aRankedStage(test.db, rejectedLast())
    await released(test.db, stage)
    const proposalId = stage.proposals[1]!
    await revoke(stage, proposalId)
    const file = await test.db
      .selectFrom('case_file')
      .select(['status', 'is_open'])
      .where('id', '=', proposalId)
      .executeTakeFirstOrThrow()
    expect(file).toEqual({ status: 'reconsidered', is_open: true })
    expect((await signalsOf(test.db, proposalId)).at(-1)?.type).toBe('revocation.proposed')
  })

  it('is approved by another person, ranks what was scored again, and is an exception', async () => {
    const stage = await aRankedStage(test.db, rejectedLast())
    await released(test.db, stage)
    const proposalId = stage.proposals[1]!
    await revoke(stage, proposalId)
    await ask(test.db, proposalId, 'approve-revocation')
    await expect(answer(stage, proposalId, true, stage.officer)).rejects.toMatchObject({ name: 'Forbidden' })
    await answer(stage, proposalId, true)
    expect(await statusOf(test.db, proposalId)).toBe('ranked')
    expect(await isStageReleased(test.db, proposalId)).toBe(true)
    expect(await exceptionsOf(test.db, proposalId)).toEqual([
      { kind: 'revocation', reason, requested_by: stage.officer.personId, approved_by: stage.approver.personId },
    ])
    expect((await lettersOf(test.db, proposalId)).map(({ template, state }) => [template, state])).toEqual([
      ['letter/rejected', 'queued'],
      ['letter/reopened', 'queued'],
    ])
  })

  it('sends what was never scored to its evaluation', async () => {
    const stage = await aRankedStage(test.db, { stage: 1, proposals: [{ score: 40 }] })
    const { id } = await aProposalIn(test.db, stage.callId, { stage: 1, status: 'decided' })
    await released(test.db, stage)
    await revoked(stage, id)
    expect(await statusOf(test.db, id)).toBe('evaluation')
  })

  it('that is declined leaves everything as it was', async () => {
    const stage = await aRankedStage(test.db, rejectedLast())
    await released(test.db, stage)
    const proposalId = stage.proposals[1]!
    await revoke(stage, proposalId)
    await ask(test.db, proposalId, 'approve-revocation')
    await answer(stage, proposalId, false)
    expect(await statusOf(test.db, proposalId)).toBe('rejected')
    expect(await exceptionsOf(test.db, proposalId)).toEqual([])
  })

  it('is refused for what was not refused', async () => {
    const stage = await aRankedStage(test.db, rejectedLast())
    await expect(revoke(stage, stage.proposals[0]!)).rejects.toMatchObject({ name: 'InvalidTransition' })
  })
})

describe('a decision on one proposal', () => {
  it('is drafted, approved by another person and released on its own; its letter names the one it replaces', async () => {
    const stage = await aRankedStage(test.db, rejectedLast())
    await released(test.db, stage)
    const proposalId = stage.proposals[1]!
    const [refused] = await lettersOf(test.db, proposalId)
    await revoked(stage, proposalId)
    await ask(test.db, proposalId, 'decide-anew')
    const { decisionId } = await decide(stage, proposalId, 'awarded')
    expect((await signalsOf(test.db, proposalId)).at(-1)).toMatchObject({
      type: 'decision.proposed',
      subject: decisionId,
      answer: decisionId,
    })
    await ask(test.db, proposalId, 'approve-anew', decisionId)
    await expect(
      inTransaction(test.db, (trx) => approveDecision(trx, stage.officer, { decisionId })),
    ).rejects.toMatchObject({ name: 'Forbidden' })
    await inTransaction(test.db, (trx) => approveDecision(trx, stage.approver, { decisionId }))
    expect(await statusOf(test.db, proposalId)).toBe('decided')
    expect((await exceptionsOf(test.db, proposalId)).map(({ kind }) => kind)).toEqual([
      'revocation',
      'choice-against-ranking',
    ])
    await ask(test.db, proposalId, 'release-anew', decisionId)
    await inTransaction(test.db, (trx) => releaseLetters(trx, stage.officer, { decisionId }))
    expect(await statusOf(test.db, proposalId)).toBe('awarded')
    const letter = (await lettersOf(test.db, proposalId)).find(({ template }) => template === 'letter/awarded')
    expect(letter).toMatchObject({ state: 'queued', replaces_id: refused!.id })
    expect((await envelopeFigures(test.db, stage.callId))?.reserved).toBe(400_000_00n)
  })

  it('goes back to the officer, whose next draft is asked for under the one that was sent back', async () => {
    const stage = await aRankedStage(test.db, rejectedLast())
    await released(test.db, stage)
    const proposalId = stage.proposals[1]!
    await revoked(stage, proposalId)
    await ask(test.db, proposalId, 'decide-anew')
    const { decisionId } = await decide(stage, proposalId, 'awarded')
    await ask(test.db, proposalId, 'approve-anew', decisionId)
    await inTransaction(test.db, (trx) =>
      sendBackDecision(trx, stage.approver, { decisionId, reason: 'Say which letter.' }),
    )
    expect(await statusOf(test.db, proposalId)).toBe('ranked')
    await ask(test.db, proposalId, 'decide-anew', decisionId)
    expect((await decide(stage, proposalId, 'rejected')).decisionId).not.toBe(decisionId)
  })

  it('refuses what the money does not cover', async () => {
    const stage = await aRankedStage(test.db, { ...rejectedLast(), rules: awardRules({ envelope: 300_000 }) })
    await released(test.db, stage)
    const proposalId = stage.proposals[1]!
    await revoked(stage, proposalId)
    await ask(test.db, proposalId, 'decide-anew')
    await expect(decide(stage, proposalId, 'awarded')).rejects.toMatchObject({
      problems: [{ message: 'problem.awards-exceed-envelope' }],
    })
  })

  it('refuses a proposal of a stage that is decided as a whole', async () => {
    const stage = await aRankedStage(test.db, rejectedLast())
    await ask(test.db, stage.proposals[0]!, 'decide-anew')
    await expect(decide(stage, stage.proposals[0]!, 'awarded')).rejects.toMatchObject({
      message: 'problem.decided-with-stage',
    })
  })

  it('refuses to invite into a stage whose deadline has passed', async () => {
    const stage = await aRankedStage(test.db, { stage: 1, proposals: [{ score: 40 }, { score: 20, passes: false }] })
    await released(test.db, stage)
    const proposalId = stage.proposals[1]!
    await revoked(stage, proposalId)
    await ask(test.db, proposalId, 'decide-anew')
    const { decisionId } = await decide(stage, proposalId, 'invited')
    await ask(test.db, proposalId, 'approve-anew', decisionId)
    await inTransaction(test.db, (trx) => approveDecision(trx, stage.approver, { decisionId }))
    await ask(test.db, proposalId, 'release-anew', decisionId)
    await setClock(test.db, await deadlineOf(test.db, stage.callId, 2))
    await expect(
      inTransaction(test.db, (trx) => releaseLetters(trx, stage.officer, { decisionId })),
    ).rejects.toMatchObject({
      message: 'problem.next-stage-closed',
    })
  })
})
