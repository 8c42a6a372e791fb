import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, inTransaction } from '../../../db/database.ts'
import { declareImpartiality } from '../../../db/evaluation/declare-impartiality.ts'
import { saveScores } from '../../../db/evaluation/save-scores.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aCallInEvaluation, anEvaluator, aProposal, eventsOf, fillSeat, signalsOf } from './a-stage.ts'

let test: TestDatabase
let db: Database
let proposalId: string
let seat: Awaited<ReturnType<typeof fillSeat>>
beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
})
afterAll(() => test.stop())
beforeEach(async () => {
  const callId = await aCallInEvaluation(db)
  await anEvaluator(db, callId, 'Elena')
  proposalId = (await aProposal(db, callId)).id
  seat = await fillSeat(db, proposalId, 1)
})

const declare = (conflict: string | null, actor = seat.evaluator, evaluationId = seat.id) =>
  inTransaction(db, (trx) => declareImpartiality(trx, actor, { evaluationId, conflict }))
const evaluation = () =>
  db.selectFrom('evaluation').select(['status', 'conflict']).where('id', '=', seat.id).executeTakeFirstOrThrow()

describe('declaring', () => {
  it('opens the proposal to an evaluator without a conflict, and asks nothing of the workflow', async () => {
    await declare(null)
    expect(await evaluation()).toEqual({ status: 'declared', conflict: null })
    expect(await eventsOf(db, proposalId)).toEqual(['evaluator.assigned', 'task.opened', 'evaluation.declared'])
    expect(await signalsOf(db, proposalId)).toEqual([])
  })

  it('ends the task with a conflict and tells the workflow, which gives the seat to somebody else', async () => {
    await declare('I advised the applicant last year.')
    expect(await evaluation()).toEqual({ status: 'conflicted', conflict: 'I advised the applicant last year.' })
    expect(
      await db
        .selectFrom('task')
        .select(['state', 'answer', 'answered_by'])
        .where('id', '=', seat.taskId)
        .executeTakeFirst(),
    ).toEqual({
      state: 'done',
      answer: 'conflict',
      answered_by: seat.evaluatorId,
    })
    expect(await signalsOf(db, proposalId)).toMatchObject([
      { type: 'evaluation.conflicted', subject: '1/1', answer: 'conflict', taskId: seat.taskId },
    ])
  })

  it('takes a conflict that is only noticed while scoring', async () => {
    await declare(null)
    await declare('I now see that my brother is to lead it.')
    expect((await evaluation()).status).toBe('conflicted')
  })

  it('keeps nothing of the conflict’s words in the audit trail', async () => {
    await declare('My sister works there.')
    const { detail, reason } = await db
      .selectFrom('audit_entry')
      .select(['detail', 'reason'])
      .where('type', '=', 'evaluation.conflicted')
      .where('case_id', '=', proposalId)
      .executeTakeFirstOrThrow()
    expect([detail, reason]).toEqual([{ evaluationId: seat.id, subject: '1/1' }, null])
  })

  it('refuses a second declaration', async () => {
    await declare(null)
    await expect(declare(null)).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.evaluation-declared',
    })
  })

  it('refuses another person, and an evaluation that does not exist', async () => {
    const other = await anEvaluator(db, null, 'Somebody else')
    await db.deleteFrom('role_assignment').where('person_id', '=', other).execute()
    await expect(declare(null, personActor(other))).rejects.toMatchObject({ name: 'Forbidden' })
    await expect(declare(null, seat.evaluator, '0193a000-0000-7000-8000-000000000000')).rejects.toMatchObject({
      name: 'NotFound',
    })
    await expect(declare(null, seat.evaluator, seat.taskId)).rejects.toMatchObject({ name: 'NotFound' })
  })

  it('takes no scores before a declaration and none after a conflict', async () => {
    const save = () =>
      inTransaction(db, (trx) =>
        saveScores(trx, seat.evaluator, {
          evaluationId: seat.id,
          version: 1,
          scores: {},
          comments: {},
          committeeNote: null,
        }),
      )
    await expect(save()).rejects.toMatchObject({ name: 'InvalidTransition', message: 'problem.evaluation-assigned' })
    await declare('A conflict.')
    await expect(save()).rejects.toMatchObject({ name: 'InvalidTransition', message: 'problem.evaluation-conflicted' })
  })

  it('refuses when the proposal has been withdrawn meanwhile', async () => {
    await db
      .updateTable('case_file')
      .set({ status: 'withdrawn', phase_no: 2, is_open: false })
      .where('id', '=', proposalId)
      .execute()
    await expect(declare(null)).rejects.toMatchObject({ name: 'InvalidTransition', message: 'problem.evaluation-over' })
  })
})
