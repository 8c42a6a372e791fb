import { describe, expect, it } from 'vitest'
import { releaseLetters } from '../../../db/award/release-letters.ts'
import { reviseDecision } from '../../../db/award/revise-decision.ts'
import { verifyDocuments } from '../../../db/award/verify-documents.ts'
import { envelopeFigures } from '../../../db/budget/envelope-queries.ts'
import { inTransaction } from '../../../db/database.ts'
import { withdrawProposal } from '../../../db/proposal/withdraw-proposal.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { ownDatabase } from '../../support/own-database.ts'
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

const test = ownDatabase()

const statuses = (stage: RankedStage) => Promise.all(stage.proposals.map((id) => statusOf(test.db, id)))
const release = (stage: RankedStage, decisionId: string) =>
  inTransaction(test.db, (trx) => releaseLetters(trx, stage.officer, { decisionId }))
const verify = (stage: RankedStage, proposalId: string, outcome: 'pass' | 'fail') =>
  inTransaction(test.db, (trx) =>
    verifyDocuments(trx, stage.officer, { proposalId, outcome, reason: 'The audit report names another entity.' }),
  )
const revise = (stage: RankedStage, decisionId: string) =>
  inTransaction(test.db, (trx) =>
    reviseDecision(trx, stage.approver, { decisionId, reason: 'A score was entered twice.' }),
  )

describe('verifying documents', () => {
  it('holds the letter of an award that passed', async () => {
    const stage = await aRankedStage(test.db, {
      rules: awardRules({ verifyDocuments: true }),
      proposals: [{ score: 90 }],
    })
    await approved(test.db, stage)
    await ask(test.db, stage.proposals[0]!, 'verify-documents')
    await verify(stage, stage.proposals[0]!, 'pass')
    expect(await statuses(stage)).toEqual(['decided'])
    expect((await lettersOf(test.db, stage.proposals[0]!)).map(({ template, state }) => [template, state])).toEqual([
      ['letter/awarded', 'held'],
    ])
    expect((await envelopeFigures(test.db, stage.callId))?.reserved).toBe(200_000_00n)
  })

  it('makes it ineligible when they do not hold: the money is free, and the reserve list is asked', async () => {
    const stage = await aRankedStage(test.db, { rules: awardRules({ verifyDocuments: true }) })
    await approved(test.db, stage)
    await ask(test.db, stage.proposals[0]!, 'verify-documents')
    await verify(stage, stage.proposals[0]!, 'fail')
    expect((await lettersOf(test.db, stage.proposals[0]!)).map(({ template }) => template)).toEqual([
      'letter/ineligible',
    ])
    expect(await envelopeFigures(test.db, stage.callId)).toMatchObject({
      reserved: 200_000_00n,
      available: 300_000_00n,
    })
    const entry = await test.db
      .selectFrom('ledger_entry')
      .select('id')
      .where('case_id', '=', stage.proposals[0]!)
      .where('kind', '=', 'released')
      .executeTakeFirstOrThrow()
    expect((await signalsOf(test.db, stage.callId)).at(-1)).toMatchObject({ type: 'envelope.freed', subject: entry.id })
  })

  it('refuses an answer that was given before', async () => {
    const stage = await aRankedStage(test.db, {
      rules: awardRules({ verifyDocuments: true }),
      proposals: [{ score: 90 }],
    })
    await approved(test.db, stage)
    await ask(test.db, stage.proposals[0]!, 'verify-documents')
    await verify(stage, stage.proposals[0]!, 'pass')
    await expect(verify(stage, stage.proposals[0]!, 'fail')).rejects.toMatchObject({ message: 'problem.task-not-open' })
  })
})

describe('taking an approved decision back', () => {
  it('withdraws the held letters, gives the money back, and ranks again', async () => {
    const stage = await aRankedStage(test.db, { rules: awardRules() })
    const decisionId = await approved(test.db, stage)
    await revise(stage, decisionId)
    expect(await statuses(stage)).toEqual(['ranked', 'ranked', 'ranked'])
    expect(await statusOf(test.db, stage.callId)).toBe('ranking')
    expect((await lettersOf(test.db, stage.proposals[0]!)).map(({ state }) => state)).toEqual(['withdrawn'])
    expect(await envelopeFigures(test.db, stage.callId)).toMatchObject({ reserved: 0n, available: 500_000_00n })
    await ask(test.db, stage.callId, 'rank')
    const again = await approved(test.db, stage)
    expect((await lettersOf(test.db, stage.proposals[0]!)).map(({ state, batch_id }) => [state, batch_id])).toEqual([
      ['withdrawn', decisionId],
      ['held', again],
    ])
  })

  it('takes those back too whose documents are being verified', async () => {
    const stage = await aRankedStage(test.db, {
      rules: awardRules({ verifyDocuments: true }),
      proposals: [{ score: 90 }],
    })
    await revise(stage, await approved(test.db, stage))
    expect(await statuses(stage)).toEqual(['ranked'])
  })

  it('refuses once the letters have gone out', async () => {
    const stage = await aRankedStage(test.db)
    await expect(revise(stage, await released(test.db, stage))).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.decision-released',
    })
  })
})

describe('withdrawing before the letters go out', () => {
  const withdraw = (stage: RankedStage, index: number) =>
    inTransaction(test.db, (trx) =>
      withdrawProposal(trx, personActor(stage.applicants[index]!), {
        proposalId: stage.proposals[index]!,
        reason: null,
      }),
    )

  it('is possible whatever was decided: the letter is never sent, the money is free for the reserve list', async () => {
    const stage = await aRankedStage(test.db, { rules: awardRules() })
    const decisionId = await approved(test.db, stage)
    await withdraw(stage, 0)
    expect((await lettersOf(test.db, stage.proposals[0]!)).map(({ state }) => state)).toEqual(['withdrawn'])
    expect(await envelopeFigures(test.db, stage.callId)).toMatchObject({
      reserved: 200_000_00n,
      available: 300_000_00n,
    })
    expect((await signalsOf(test.db, stage.callId)).at(-1)?.type).toBe('envelope.freed')
    await ask(test.db, stage.callId, 'release')
    await release(stage, decisionId)
    expect(await statuses(stage)).toEqual(['withdrawn', 'awarded', 'reserve'])
  })

  it('is possible while documents are being verified', async () => {
    const stage = await aRankedStage(test.db, {
      rules: awardRules({ verifyDocuments: true }),
      proposals: [{ score: 90 }],
    })
    await approved(test.db, stage)
    await withdraw(stage, 0)
    expect((await envelopeFigures(test.db, stage.callId))?.available).toBe(500_000_00n)
  })
})
