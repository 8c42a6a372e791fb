import { describe, expect, it } from 'vitest'
import { approveDecision } from '../../../db/award/approve-decision.ts'
import { declineReserve } from '../../../db/award/decline-reserve.ts'
import { expireReserve } from '../../../db/award/expire-reserve.ts'
import { promoteReserve } from '../../../db/award/promote-reserve.ts'
import { releaseLetters } from '../../../db/award/release-letters.ts'
import { sendBackDecision } from '../../../db/award/send-back-decision.ts'
import { verifyDocuments } from '../../../db/award/verify-documents.ts'
import { envelopeFigures } from '../../../db/budget/envelope-queries.ts'
import { freeMoney } from '../../../db/budget/free-money.ts'
import { inTransaction } from '../../../db/database.ts'
import { lockProposal } from '../../../db/proposal/lock-proposal.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { ownDatabase } from '../../support/own-database.ts'
import { eventsOf, setClock, statusOf } from '../../support/records.ts'
import {
  approved,
  aRankedStage,
  ask,
  awardRules,
  engineAt,
  exceptionsOf,
  lettersOf,
  type RankedStage,
  released,
  signalsOf,
} from './a-ranked-stage.ts'

const test = ownDatabase()

const proposals = [{ score: 90 }, { score: 80, asks: 250_000 }, { score: 70, asks: 180_000 }]

/** 300,000: the first is awarded 200,000, the other two wait. Then the award's money comes free; returns the stage and what the task is about. */
async function freed({ verifyDocuments = false } = {}): Promise<{ stage: RankedStage; subject: string }> {
  const stage = await aRankedStage(test.db, { rules: awardRules({ envelope: 300_000, verifyDocuments }), proposals })
  await (verifyDocuments ? releasedAfterVerification(stage) : released(test.db, stage))
  const proposalId = stage.proposals[0]!
  const audit = await test.db
    .selectFrom('audit_entry')
    .select('id')
    .where('case_id', '=', proposalId)
    .orderBy('no', 'desc')
    .executeTakeFirstOrThrow()
  await inTransaction(test.db, async (trx) => {
    const { call } = await lockProposal(trx, proposalId)
    await freeMoney(trx, call, { proposalId, actor: stage.officer, key: 'not-signed', auditId: audit.id })
  })
  const { type, subject } = (await signalsOf(test.db, stage.callId)).at(-1)!
  expect(type).toBe('envelope.freed')
  await ask(test.db, stage.callId, 'promote-reserve', subject)
  return { stage, subject: subject! }
}

/** The first, which is awarded, passes the verification of its documents. */
async function releasedAfterVerification(stage: RankedStage): Promise<void> {
  const decisionId = await approved(test.db, stage)
  await ask(test.db, stage.proposals[0]!, 'verify-documents')
  await verify(stage, stage.proposals[0]!, 'pass')
  await ask(test.db, stage.callId, 'release')
  await inTransaction(test.db, (trx) => releaseLetters(trx, stage.officer, { decisionId }))
}

const verify = (stage: RankedStage, proposalId: string, outcome: 'pass' | 'fail') =>
  inTransaction(test.db, (trx) =>
    verifyDocuments(trx, stage.officer, { proposalId, outcome, reason: 'The register was consulted.' }),
  )

/** Promoted, and approved by another person; returns the decision. */
async function promoted(offer: Awaited<ReturnType<typeof freed>>, proposalId: string): Promise<string> {
  const { decisionId } = await promote(offer, proposalId)
  await ask(test.db, proposalId, 'approve-anew', decisionId!)
  await inTransaction(test.db, (trx) => approveDecision(trx, offer.stage.approver, { decisionId: decisionId! }))
  return decisionId!
}

const promote = (
  { stage, subject }: Awaited<ReturnType<typeof freed>>,
  proposalId: string | null,
  reason: string | null = null,
) =>
  inTransaction(test.db, (trx) =>
    promoteReserve(trx, stage.officer, { callId: stage.callId, subject, proposalId, reason }),
  )

describe('the reserve list', () => {
  it('moves its best up when money comes free: drafted, approved by another person, released', async () => {
    const offer = await freed()
    const { stage } = offer
    const proposalId = stage.proposals[1]!
    const { decisionId } = await promote(offer, proposalId)
    expect((await signalsOf(test.db, stage.callId)).at(-1)).toMatchObject({
      type: 'decision.proposed',
      answer: 'proposed',
    })
    expect((await signalsOf(test.db, proposalId)).at(-1)).toMatchObject({
      type: 'decision.proposed',
      subject: decisionId,
    })
    await ask(test.db, proposalId, 'approve-anew', decisionId!)
    await inTransaction(test.db, (trx) => approveDecision(trx, stage.approver, { decisionId: decisionId! }))
    await ask(test.db, proposalId, 'release-anew', decisionId!)
    await inTransaction(test.db, (trx) => releaseLetters(trx, stage.officer, { decisionId: decisionId! }))
    expect(await statusOf(test.db, proposalId)).toBe('awarded')
    expect(await exceptionsOf(test.db, proposalId)).toEqual([])
  })

  it('needs a reason to pass over its best, and enters it as an exception', async () => {
    const offer = await freed()
    const [, , third] = offer.stage.proposals
    await expect(promote(offer, third!)).rejects.toMatchObject({
      problems: [{ field: 'reason', message: 'problem.reason-against-order' }],
    })
    const { decisionId } = await promote(offer, third!, 'The second can no longer begin this year.')
    await ask(test.db, third!, 'approve-anew', decisionId!)
    await inTransaction(test.db, (trx) => approveDecision(trx, offer.stage.approver, { decisionId: decisionId! }))
    expect((await exceptionsOf(test.db, third!)).map(({ kind }) => kind)).toEqual(['choice-against-ranking'])
  })

  it('may be left, with a reason', async () => {
    const offer = await freed()
    await expect(promote(offer, null)).rejects.toMatchObject({ problems: [{ message: 'problem.reason-to-leave' }] })
    await promote(offer, null, 'The rest is returned to the donor.')
    expect((await signalsOf(test.db, offer.stage.callId)).at(-1)).toMatchObject({
      type: 'reserve.left',
      answer: 'left',
      subject: offer.subject,
    })
    await expect(promote(offer, null, 'x')).rejects.toMatchObject({ message: 'problem.task-not-open' })
  })

  it('refuses a promotion that the money does not cover, or of somebody who does not wait', async () => {
    const offer = await freed()
    await test.db
      .updateTable('proposal')
      .set({ requested_minor: 300_000_01n })
      .where('case_id', '=', offer.stage.proposals[1]!)
      .execute()
    await expect(promote(offer, offer.stage.proposals[1]!)).rejects.toMatchObject({
      problems: [{ message: 'problem.reserve-does-not-fit' }],
    })
    await expect(promote(offer, offer.stage.proposals[0]!)).rejects.toMatchObject({
      message: 'problem.not-on-reserve-list',
    })
  })

  it('asks again who moves up when a promotion is sent back', async () => {
    const offer = await freed()
    const proposalId = offer.stage.proposals[1]!
    const { decisionId } = await promote(offer, proposalId)
    await ask(test.db, proposalId, 'approve-anew', decisionId!)
    await inTransaction(test.db, (trx) =>
      sendBackDecision(trx, offer.stage.approver, {
        decisionId: decisionId!,
        reason: 'Ask first whether they can still begin.',
      }),
    )
    expect(await statusOf(test.db, proposalId)).toBe('reserve')
    expect((await signalsOf(test.db, offer.stage.callId)).at(-1)).toMatchObject({
      type: 'envelope.freed',
      subject: decisionId,
    })
  })

  it('lets an applicant leave it; a promotion that was being approved ends and its money is offered again', async () => {
    const offer = await freed()
    const proposalId = offer.stage.proposals[1]!
    const { decisionId } = await promote(offer, proposalId)
    const applicant = personActor(offer.stage.applicants[1]!, { of: 'Hamroh', note: 'letter: of 3 May' })
    await inTransaction(test.db, (trx) =>
      declineReserve(trx, applicant, { proposalId, reason: 'We found other money.' }),
    )
    expect(await statusOf(test.db, proposalId)).toBe('withdrawn')
    expect((await exceptionsOf(test.db, proposalId)).map(({ kind }) => kind)).toEqual(['on-behalf'])
    expect((await signalsOf(test.db, offer.stage.callId)).at(-1)).toMatchObject({
      type: 'envelope.freed',
      subject: decisionId,
    })
  })

  it('verifies the documents of whoever moves up, where the rule set asks for it, before any letter', async () => {
    const offer = await freed({ verifyDocuments: true })
    const proposalId = offer.stage.proposals[1]!
    const before = (await lettersOf(test.db, proposalId)).length
    const decisionId = await promoted(offer, proposalId)
    expect(await statusOf(test.db, proposalId)).toBe('eligibility')
    expect((await signalsOf(test.db, proposalId)).at(-1)).toMatchObject({
      type: 'proposal.verifying',
      answer: 'approved',
    })
    expect(await lettersOf(test.db, proposalId)).toHaveLength(before)
    expect((await envelopeFigures(test.db, offer.stage.callId))?.reserved).toBe(250_000_00n)
    await ask(test.db, proposalId, 'verify-documents')
    await verify(offer.stage, proposalId, 'pass')
    await ask(test.db, proposalId, 'release-anew', decisionId)
    await inTransaction(test.db, (trx) => releaseLetters(trx, offer.stage.officer, { decisionId }))
    expect(await statusOf(test.db, proposalId)).toBe('awarded')
    expect((await lettersOf(test.db, proposalId)).at(-1)).toMatchObject({ template: 'letter/awarded', state: 'queued' })
  })

  it('offers the money to the next when those documents do not hold, and to nobody when nobody waits', async () => {
    const offer = await freed({ verifyDocuments: true })
    const [, second, third] = offer.stage.proposals
    const decisionId = await promoted(offer, second!)
    await ask(test.db, second!, 'verify-documents')
    await verify(offer.stage, second!, 'fail')
    const { type, subject } = (await signalsOf(test.db, offer.stage.callId)).at(-1)!
    expect([type, (await envelopeFigures(test.db, offer.stage.callId))?.reserved]).toEqual(['envelope.freed', 0n])
    await ask(test.db, second!, 'release-anew', decisionId)
    await inTransaction(test.db, (trx) => releaseLetters(trx, offer.stage.officer, { decisionId }))
    expect(await statusOf(test.db, second!)).toBe('ineligible')

    await ask(test.db, offer.stage.callId, 'promote-reserve', subject)
    await promoted({ stage: offer.stage, subject: subject! }, third!)
    const signals = (await signalsOf(test.db, offer.stage.callId)).length
    await ask(test.db, third!, 'verify-documents')
    await verify(offer.stage, third!, 'fail')
    expect(await signalsOf(test.db, offer.stage.callId)).toHaveLength(signals)
  })

  it('expires at the end of its validity, not before, once, and completes the call when it was the last', async () => {
    const stage = await aRankedStage(test.db, {
      rules: awardRules({ envelope: 300_000 }),
      proposals: [{ score: 90, asks: 400_000 }],
    })
    await released(test.db, stage)
    const proposalId = stage.proposals[0]!
    const context = await engineAt(test.db, proposalId)
    const expire = () => inTransaction(test.db, (trx) => expireReserve(trx, context))
    expect((await expire()).position.status).toBe('reserve')
    const { reserve_until } = await test.db
      .selectFrom('proposal')
      .select('reserve_until')
      .where('case_id', '=', proposalId)
      .executeTakeFirstOrThrow()
    await setClock(test.db, reserve_until!)
    expect((await expire()).position.status).toBe('rejected')
    expect((await expire()).position.status).toBe('rejected')
    expect((await eventsOf(test.db, proposalId)).filter((type) => type === 'reserve.expired')).toHaveLength(1)
    expect(await statusOf(test.db, stage.callId)).toBe('completed')
  })
})
