import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { releaseLetters } from '../../../db/award/release-letters.ts'
import { reviseDecision } from '../../../db/award/revise-decision.ts'
import { verifyDocuments } from '../../../db/award/verify-documents.ts'
import { envelopeFigures } from '../../../db/budget/envelope-queries.ts'
import { type Database, inTransaction } from '../../../db/database.ts'
import { withdrawProposal } from '../../../db/proposal/withdraw-proposal.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { statusOf } from '../../support/records.ts'
import {
  approved,
  aRankedStage,
  ask,
  awardRules,
  lettersOf,
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
