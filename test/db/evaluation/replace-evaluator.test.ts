import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, inTransaction } from '../../../db/database.ts'
import { assignEvaluator } from '../../../db/evaluation/assign-evaluator.ts'
import { findEvaluator } from '../../../db/evaluation/find-evaluator.ts'
import { replaceEvaluator } from '../../../db/evaluation/replace-evaluator.ts'
import { actOnDueTask } from '../../../db/task/act-on-due-task.ts'
import { openTask } from '../../../db/task/open-task.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import {
  aCallInEvaluation,
  anEvaluator,
  aPerson,
  aProposal,
  engineAt,
  eventsOf,
  fillSeat,
  signalsOf,
} from './a-stage.ts'

let test: TestDatabase
let db: Database
let callId: string
let proposalId: string
let officer: ReturnType<typeof personActor>
beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
})
afterAll(() => test.stop())
beforeEach(async () => {
  await sql`update clock set ahead = '0'`.execute(db)
  callId = await aCallInEvaluation(db)
  proposalId = (await aProposal(db, callId)).id
  officer = personActor(await aPerson(db, 'Olga'))
})

const travel = (days: number) => sql`update clock set ahead = make_interval(secs => ${days * 86_400})`.execute(db)
const statusOfEvaluation = (id: string) =>
  db
    .selectFrom('evaluation')
    .select('status')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
    .then((row) => row.status)

describe('silence', () => {
  it('takes the seat back when the time is over, and not before; the next round is somebody else’s', async () => {
    await anEvaluator(db, callId, 'Elena')
    const next = await anEvaluator(db, callId, 'Farid')
    const seat = await fillSeat(db, proposalId, 1)
    const context = await engineAt(db, proposalId)
    const actOnDue = () => inTransaction(db, (trx) => actOnDueTask(trx, context, seat.taskId))
    await travel(12.5) // both reminders are due; they go out as one
    expect(await actOnDue()).toMatchObject({ state: 'open' })
    expect(await statusOfEvaluation(seat.id)).toBe('assigned')
    await travel(14.1)
    expect(await actOnDue()).toMatchObject({ state: 'lapsed' })
    expect(await statusOfEvaluation(seat.id)).toBe('replaced')
    expect(await eventsOf(db, proposalId)).toEqual([
      'evaluator.assigned',
      'task.opened',
      'task.reminded',
      'task.lapsed',
      'evaluator.replaced',
    ])
    expect(await inTransaction(db, (trx) => assignEvaluator(trx, context, { seat: 1, round: 2 }))).toMatchObject({
      evaluatorId: next,
    })
  })

  it('tells the replaced evaluator by a message', async () => {
    await anEvaluator(db, callId, 'Elena')
    const seat = await fillSeat(db, proposalId, 1)
    await travel(15)
    const context = await engineAt(db, proposalId)
    for (const _ of ['reminders', 'lapse']) await inTransaction(db, (trx) => actOnDueTask(trx, context, seat.taskId))
    const messages = await db
      .selectFrom('message')
      .select('template')
      .where('recipient_id', '=', seat.evaluatorId)
      .orderBy('id')
      .execute()
    expect(messages.map(({ template }) => template)).toEqual([
      'task/evaluation',
      'task/reminder',
      'task/evaluation-taken-back',
    ])
  })
})

describe('replacing by hand', () => {
  it('ends the task as replaced, tells the workflow and enters an exception with its reason', async () => {
    await anEvaluator(db, callId, 'Elena')
    const seat = await fillSeat(db, proposalId, 1)
    await inTransaction(db, (trx) =>
      replaceEvaluator(trx, officer, { evaluationId: seat.id, reason: 'Ill for a month.' }),
    )
    expect(await statusOfEvaluation(seat.id)).toBe('replaced')
    expect(await signalsOf(db, proposalId)).toMatchObject([
      { type: 'evaluator.replaced', answer: 'replaced', subject: '1/1' },
    ])
    expect(
      await db
        .selectFrom('exception')
        .select(['kind', 'reason', 'requested_by'])
        .where('case_id', '=', proposalId)
        .execute(),
    ).toEqual([{ kind: 'override', reason: 'Ill for a month.', requested_by: officer.personId }])
  })

  it('refuses a second time', async () => {
    await anEvaluator(db, callId, 'Elena')
    const seat = await fillSeat(db, proposalId, 1)
    const replace = () =>
      inTransaction(db, (trx) => replaceEvaluator(trx, officer, { evaluationId: seat.id, reason: 'Ill.' }))
    await replace()
    await expect(replace()).rejects.toMatchObject({ name: 'InvalidTransition', message: 'problem.evaluation-replaced' })
  })
})

describe('finding an evaluator', () => {
  const find = (evaluatorId: string, seat = 1, round = 1) =>
    inTransaction(db, (trx) => findEvaluator(trx, officer, { proposalId, seat, round, evaluatorId }))

  async function askForOne(seat = 1) {
    const context = await engineAt(db, proposalId)
    await inTransaction(db, (trx) => assignEvaluator(trx, context, { seat, round: 1 }))
    await inTransaction(db, (trx) => openTask(trx, context, { kind: 'find-evaluator', subject: `${seat}/1` }))
  }

  it('fills the seat, however loaded the person is, and tells the workflow', async () => {
    await askForOne()
    const found = await anEvaluator(db, callId, 'Elena')
    await anEvaluator(db, callId, 'Farid, with nothing to do')
    const other = await aProposal(db, callId)
    await fillSeat(db, other.id, 1)
    const { evaluationId } = await find(found)
    expect(
      await db
        .selectFrom('evaluation')
        .select(['evaluator_id', 'assigned_by', 'status'])
        .where('id', '=', evaluationId)
        .executeTakeFirst(),
    ).toEqual({
      evaluator_id: found,
      assigned_by: officer.personId,
      status: 'assigned',
    })
    expect(await signalsOf(db, proposalId)).toMatchObject([
      { type: 'evaluator.found', answer: 'found', subject: '1/1' },
    ])
  })

  it('never takes somebody who is barred, or who is not an evaluator of the call', async () => {
    await askForOne()
    const member = await anEvaluator(db, callId, 'Member')
    const { organisation_id } = await db
      .selectFrom('proposal')
      .select('organisation_id')
      .where('case_id', '=', proposalId)
      .executeTakeFirstOrThrow()
    await db
      .insertInto('membership')
      .values({ organisation_id, person_id: member, role: 'member', from_at: new Date(0) })
      .execute()
    await expect(find(member)).rejects.toMatchObject({
      name: 'InvalidInput',
      problems: [{ field: 'evaluatorId', message: 'problem.evaluator-barred' }],
    })
    await expect(find(officer.personId)).rejects.toMatchObject({
      problems: [{ field: 'evaluatorId', message: 'problem.not-an-evaluator' }],
    })
  })

  it('refuses the evaluator of the other seat', async () => {
    const elena = await anEvaluator(db, callId, 'Elena')
    await fillSeat(db, proposalId, 1)
    await askForOne(2)
    await expect(find(elena, 2)).rejects.toMatchObject({ problems: [{ message: 'problem.evaluator-barred' }] })
  })

  it('refuses a seat that nobody asked for, and a second answer', async () => {
    const elena = await anEvaluator(db, callId, 'Elena')
    await expect(find(elena)).rejects.toMatchObject({ name: 'InvalidTransition', message: 'problem.task-not-open' })
    await db.deleteFrom('role_assignment').where('person_id', '=', elena).execute()
    await askForOne()
    const [gulnara, hamid] = [await anEvaluator(db, callId, 'Gulnara'), await anEvaluator(db, callId, 'Hamid')]
    await find(gulnara)
    await expect(find(hamid)).rejects.toMatchObject({ name: 'InvalidTransition', message: 'problem.task-not-open' })
  })
})
