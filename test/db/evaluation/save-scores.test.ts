import { beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { saveScores } from '../../../db/evaluation/save-scores.ts'
import { ownDatabase } from '../../support/own-database.ts'
import { aProposal, conceptNotePoints, words } from './a-stage.ts'
import { aCallWithEvaluators, scoring } from './scoring.ts'

const test = ownDatabase()
const { declaredSeat, form, save, submit } = scoring(test)
let callId: string
beforeEach(async () => {
  callId = await aCallWithEvaluators(test.db)
})

describe('saving scores', () => {
  it('keeps a form that is filled in part, and counts its versions', async () => {
    const seat = await declaredSeat((await aProposal(test.db, callId)).id, 1)
    expect(await save(seat, { objectives: 4 })).toEqual({ version: 2 })
    expect(
      await save(seat, { objectives: 5, needs: 3 }, { version: 2, committeeNote: 'Ask about the budget.' }),
    ).toEqual({ version: 3 })
    const kept = await test.db
      .selectFrom('evaluation')
      .select(['scores', 'comments', 'committee_note', 'total', 'status'])
      .where('id', '=', seat.id)
      .executeTakeFirst()
    expect(kept).toEqual({
      scores: { objectives: 5, needs: 3 },
      comments: words,
      committee_note: 'Ask about the budget.',
      total: null,
      status: 'declared',
    })
  })

  it('refuses to write over a newer version from another tab', async () => {
    const seat = await declaredSeat((await aProposal(test.db, callId)).id, 1)
    await save(seat, { objectives: 4 })
    await expect(save(seat, { objectives: 1 })).rejects.toMatchObject({ name: 'StaleVersion' })
    await expect(submit(seat, conceptNotePoints(4))).rejects.toMatchObject({ name: 'StaleVersion' })
  })

  it('refuses what is not on the scale', async () => {
    const seat = await declaredSeat((await aProposal(test.db, callId)).id, 1)
    await expect(save(seat, { objectives: 6 })).rejects.toMatchObject({
      name: 'InvalidInput',
      problems: [{ field: 'scores.objectives', message: 'problem.point-off-scale' }],
    })
  })

  it('refuses another evaluator of the same proposal', async () => {
    const { id } = await aProposal(test.db, callId)
    const first = await declaredSeat(id, 1)
    const second = await declaredSeat(id, 2)
    await expect(
      inTransaction(test.db, (trx) => saveScores(trx, second.evaluator, form(first, {}))),
    ).rejects.toMatchObject({
      name: 'Forbidden',
    })
  })
})
