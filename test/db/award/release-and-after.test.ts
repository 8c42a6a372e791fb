import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveDecision } from '../../../db/award/approve-decision.ts'
import { releaseLetters } from '../../../db/award/release-letters.ts'
import { reviseDecision } from '../../../db/award/revise-decision.ts'
import { verifyDocuments } from '../../../db/award/verify-documents.ts'
import { envelopeFigures } from '../../../db/budget/envelope-queries.ts'
import { moveDeadline } from '../../../db/call/move-deadline.ts'
import { type Database, inTransaction } from '../../../db/database.ts'
import { withdrawProposal } from '../../../db/proposal/withdraw-proposal.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { deadlineOf, setClock, statusOf } from '../../support/records.ts'
import {
  approved,
  aRankedStage,
  ask,
  awardRules,
  lettersOf,
  propose,
  type RankedStage,
  released,
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
const release = (stage: RankedStage, decisionId: string) =>
  inTransaction(db, (trx) => releaseLetters(trx, stage.officer, { decisionId }))
const verify = (stage: RankedStage, proposalId: string, outcome: 'pass' | 'fail') =>
  inTransaction(db, (trx) =>
    verifyDocuments(trx, stage.officer, { proposalId, outcome, reason: 'The audit report names another entity.' }),
  )
const revise = (stage: RankedStage, decisionId: string) =>
  inTransaction(db, (trx) => reviseDecision(trx, stage.approver, { decisionId, reason: 'A score was entered twice.' }))

describe('releasing letters', () => {
  it('gives every proposal its outcome, sends the letters, and decides the call', async () => {
    const stage = await aRankedStage(db, { rules: awardRules() })
    await released(db, stage)
    expect(await statuses(stage)).toEqual(['awarded', 'awarded', 'reserve'])
    expect((await lettersOf(db, stage.proposals[0]!)).map(({ state }) => state)).toEqual(['queued'])
    expect(await statusOf(db, stage.callId)).toBe('decided')
    expect((await signalsOf(db, stage.callId)).at(-1)).toMatchObject({ type: 'letters.released', answer: 'released' })
    const versions = await db
      .selectFrom('contract_version')
      .select(['version', 'kind', 'amount_minor'])
      .where('proposal_id', '=', stage.proposals[0]!)
      .execute()
    expect(versions).toEqual([{ version: 1, kind: 'awarded', amount_minor: 200_000_00n }])
    const reserve = await db
      .selectFrom('proposal')
      .select('reserve_until')
      .where('case_id', '=', stage.proposals[2]!)
      .executeTakeFirstOrThrow()
    expect(reserve.reserve_until).toBeInstanceOf(Date)
  })

  it('opens the next stage where there is one, and invites into it', async () => {
    const stage = await aRankedStage(db, { stage: 1, proposals: [{ score: 40 }, { score: 20, passes: false }] })
    await released(db, stage)
    expect(await statuses(stage)).toEqual(['invited', 'not-preselected'])
    const files = await db
      .selectFrom('case_file')
      .select(['id', 'stage', 'is_open'])
      .where('id', 'in', [stage.callId, ...stage.proposals])
      .execute()
    const at = (id: string) => files.find((file) => file.id === id)
    expect([at(stage.callId)?.stage, at(stage.proposals[0]!)?.stage, at(stage.proposals[1]!)?.stage]).toEqual([2, 2, 1])
    expect(await statusOf(db, stage.callId)).toBe('published')
    const released_at = await db
      .selectFrom('call_stage')
      .select('released_at')
      .where('call_id', '=', stage.callId)
      .orderBy('stage')
      .execute()
    expect(released_at.map((row) => row.released_at !== null)).toEqual([true, false])
  })

  it('refuses to invite into a stage that has closed, until its deadline is moved; the letters name the new one', async () => {
    const stage = await aRankedStage(db, { stage: 1, proposals: [{ score: 40 }] })
    const decisionId = await approved(db, stage)
    await ask(db, stage.callId, 'release')
    const closed = await deadlineOf(db, stage.callId, 2)
    await setClock(db, closed)
    await expect(release(stage, decisionId)).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.move-next-deadline',
    })
    expect(await statuses(stage)).toEqual(['decided'])
    const deadlineAt = new Date(closed.getTime() + 30 * 86_400_000)
    await inTransaction(db, (trx) =>
      moveDeadline(trx, stage.officer, {
        callId: stage.callId,
        stage: 2,
        deadlineAt,
        reason: 'The evaluation took longer.',
      }),
    )
    await release(stage, decisionId)
    expect(await statuses(stage)).toEqual(['invited'])
    const [letter] = await lettersOf(db, stage.proposals[0]!)
    expect(letter).toMatchObject({ state: 'queued', respond_by: deadlineAt })
    expect(letter!.content.respondBy).toBe(deadlineAt.toISOString())
    await setClock(db, new Date())
  })

  it('releases letters that invite nobody, however late', async () => {
    const stage = await aRankedStage(db, { stage: 1, proposals: [{ score: 20, passes: false }] })
    const decisionId = await approved(db, stage)
    await ask(db, stage.callId, 'release')
    await setClock(db, await deadlineOf(db, stage.callId, 2))
    await release(stage, decisionId)
    expect(await statuses(stage)).toEqual(['not-preselected'])
    await setClock(db, new Date())
  })

  it('leaves a letter to the post for whoever has no e-mail address', async () => {
    const stage = await aRankedStage(db, { proposals: [{ score: 90 }] })
    await db
      .updateTable('email_address')
      .set({ to_at: new Date() })
      .where('person_id', '=', stage.applicants[0]!)
      .execute()
    await released(db, stage)
    expect((await lettersOf(db, stage.proposals[0]!)).map(({ state }) => state)).toEqual(['by-post'])
  })

  it('completes the call at once when nothing is open after it', async () => {
    const stage = await aRankedStage(db, { proposals: [{ score: 20, passes: false }] })
    await released(db, stage)
    expect(await statusOf(db, stage.callId)).toBe('completed')
  })

  it('refuses while documents are still being verified', async () => {
    const stage = await aRankedStage(db, { rules: awardRules({ verifyDocuments: true }) })
    const decisionId = await approved(db, stage)
    await ask(db, stage.callId, 'release')
    await expect(release(stage, decisionId)).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.still-verifying',
    })
  })

  it('refuses what is not approved, and a second release', async () => {
    const stage = await aRankedStage(db)
    const decisionId = await propose(db, stage)
    await expect(release(stage, decisionId)).rejects.toMatchObject({ message: 'problem.decision-proposed' })
    const other = await aRankedStage(db)
    const done = await released(db, other)
    await expect(release(other, done)).rejects.toMatchObject({ message: 'problem.decision-released' })
  })
})

describe('verifying documents', () => {
  it('holds the letter of an award that passed', async () => {
    const stage = await aRankedStage(db, { rules: awardRules({ verifyDocuments: true }), proposals: [{ score: 90 }] })
    await approved(db, stage)
    await ask(db, stage.proposals[0]!, 'verify-documents')
    await verify(stage, stage.proposals[0]!, 'pass')
    expect(await statuses(stage)).toEqual(['decided'])
    expect((await lettersOf(db, stage.proposals[0]!)).map(({ template, state }) => [template, state])).toEqual([
      ['letter/awarded', 'held'],
    ])
    expect((await envelopeFigures(db, stage.callId))?.reserved).toBe(200_000_00n)
  })

  it('makes it ineligible when they do not hold: the money is free, and the reserve list is asked', async () => {
    const stage = await aRankedStage(db, { rules: awardRules({ verifyDocuments: true }) })
    await approved(db, stage)
    await ask(db, stage.proposals[0]!, 'verify-documents')
    await verify(stage, stage.proposals[0]!, 'fail')
    expect((await lettersOf(db, stage.proposals[0]!)).map(({ template }) => template)).toEqual(['letter/ineligible'])
    expect(await envelopeFigures(db, stage.callId)).toMatchObject({ reserved: 200_000_00n, available: 300_000_00n })
    const entry = await db
      .selectFrom('ledger_entry')
      .select('id')
      .where('case_id', '=', stage.proposals[0]!)
      .where('kind', '=', 'released')
      .executeTakeFirstOrThrow()
    expect((await signalsOf(db, stage.callId)).at(-1)).toMatchObject({ type: 'envelope.freed', subject: entry.id })
  })

  it('refuses an answer that was given before', async () => {
    const stage = await aRankedStage(db, { rules: awardRules({ verifyDocuments: true }), proposals: [{ score: 90 }] })
    await approved(db, stage)
    await ask(db, stage.proposals[0]!, 'verify-documents')
    await verify(stage, stage.proposals[0]!, 'pass')
    await expect(verify(stage, stage.proposals[0]!, 'fail')).rejects.toMatchObject({ message: 'problem.task-not-open' })
  })
})

describe('taking an approved decision back', () => {
  it('withdraws the held letters, gives the money back, and ranks again', async () => {
    const stage = await aRankedStage(db, { rules: awardRules() })
    const decisionId = await approved(db, stage)
    await revise(stage, decisionId)
    expect(await statuses(stage)).toEqual(['ranked', 'ranked', 'ranked'])
    expect(await statusOf(db, stage.callId)).toBe('ranking')
    expect((await lettersOf(db, stage.proposals[0]!)).map(({ state }) => state)).toEqual(['withdrawn'])
    expect(await envelopeFigures(db, stage.callId)).toMatchObject({ reserved: 0n, available: 500_000_00n })
    await ask(db, stage.callId, 'rank')
    const again = await approved(db, stage)
    expect((await lettersOf(db, stage.proposals[0]!)).map(({ state, batch_id }) => [state, batch_id])).toEqual([
      ['withdrawn', decisionId],
      ['held', again],
    ])
  })

  it('takes those back too whose documents are being verified', async () => {
    const stage = await aRankedStage(db, { rules: awardRules({ verifyDocuments: true }), proposals: [{ score: 90 }] })
    await revise(stage, await approved(db, stage))
    expect(await statuses(stage)).toEqual(['ranked'])
  })

  it('refuses once the letters have gone out', async () => {
    const stage = await aRankedStage(db)
    await expect(revise(stage, await released(db, stage))).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.decision-released',
    })
  })
})

describe('withdrawing before the letters go out', () => {
  const withdraw = (stage: RankedStage, index: number) =>
    inTransaction(db, (trx) =>
      withdrawProposal(trx, personActor(stage.applicants[index]!), {
        proposalId: stage.proposals[index]!,
        reason: null,
      }),
    )

  it('is possible whatever was decided: the letter is never sent, the money is free for the reserve list', async () => {
    const stage = await aRankedStage(db, { rules: awardRules() })
    const decisionId = await approved(db, stage)
    await withdraw(stage, 0)
    expect((await lettersOf(db, stage.proposals[0]!)).map(({ state }) => state)).toEqual(['withdrawn'])
    expect(await envelopeFigures(db, stage.callId)).toMatchObject({ reserved: 200_000_00n, available: 300_000_00n })
    expect((await signalsOf(db, stage.callId)).at(-1)?.type).toBe('envelope.freed')
    await ask(db, stage.callId, 'release')
    await release(stage, decisionId)
    expect(await statuses(stage)).toEqual(['withdrawn', 'awarded', 'reserve'])
  })

  it('is possible while documents are being verified', async () => {
    const stage = await aRankedStage(db, { rules: awardRules({ verifyDocuments: true }), proposals: [{ score: 90 }] })
    await approved(db, stage)
    await withdraw(stage, 0)
    expect((await envelopeFigures(db, stage.callId))?.available).toBe(500_000_00n)
  })
})

describe('the envelope', () => {
  it('never awards more than it has when two decisions are approved at the same time', async () => {
    const stage = await aRankedStage(db, { rules: awardRules({ envelope: 300_000 }), proposals: [{ score: 90 }] })
    const decisionId = await propose(db, stage)
    await ask(db, stage.callId, 'approve')
    const bystander = await aRankedStage(db, { proposals: [{ score: 50 }] })
    // another decision on the same envelope: a proposal of the call that was decided alone
    const single = await db.transaction().execute(async (trx) => {
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
    await ask(db, single.proposalId, 'approve-anew', single.id)
    const results = await Promise.allSettled(
      [decisionId, single.id].map((id) =>
        inTransaction(db, (trx) => approveDecision(trx, stage.approver, { decisionId: id })),
      ),
    )
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { message: 'problem.money-reserved' },
    })
    const { rows } = await sql<{
      reserved: string
    }>`select sum(amount_minor) as reserved from ledger_entry l join envelope e on e.id = l.envelope_id where e.call_id = ${stage.callId}`.execute(
      db,
    )
    expect(rows).toEqual([{ reserved: '20000000' }])
  })
})
