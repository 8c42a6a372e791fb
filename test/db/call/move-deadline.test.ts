import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveDeadline } from '../../../db/call/move-deadline.ts'
import { callStages } from '../../../db/call/stage-rows.ts'
import { type Database, facilityNow, inTransaction } from '../../../db/database.ts'
import { openTask } from '../../../db/task/open-task.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import {
  anApplicant,
  aPerson,
  aPublishedCall,
  aSubmittedProposal,
  deadlineOf,
  eventsOf,
  setClock,
} from '../../support/records.ts'
import { aRuleSet } from '../../support/silk-routes.ts'

const day = 86_400_000
let test: TestDatabase
let db: Database
let officer: string

beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
  officer = await aPerson(db, { name: 'Amina Karimova', roles: ['officer'] })
})
afterAll(() => test.stop())

const move = (callId: string, deadlineAt: Date, stage = 1) =>
  inTransaction(db, (trx) =>
    moveDeadline(trx, personActor(officer), { callId, stage, deadlineAt, reason: 'A corrigendum to the form' }),
  )
const later = async (callId: string, days: number, stage = 1) =>
  new Date((await deadlineOf(db, callId, stage)).getTime() + days * day)

describe('moving a deadline', () => {
  it('gives everybody more time, moves what hangs on it, and enters an extension', async () => {
    const callId = await aPublishedCall(db)
    const deadlineAt = await later(callId, 7)
    await move(callId, deadlineAt)
    const [stage] = await callStages(db, callId)
    expect(stage?.deadline_at).toEqual(deadlineAt)
    expect(Math.round((stage!.evaluate_by!.getTime() - deadlineAt.getTime()) / day)).toBe(35)
    expect(await eventsOf(db, callId)).toEqual(['call.deadline-moved'])
    const exceptions = await db
      .selectFrom('exception')
      .select(['kind', 'reason', 'requested_by'])
      .where('case_id', '=', callId)
      .execute()
    expect(exceptions).toEqual([{ kind: 'extension', reason: 'A corrigendum to the form', requested_by: officer }])
  })

  it('goes only later, never earlier', async () => {
    const callId = await aPublishedCall(db)
    await expect(move(callId, await later(callId, -1))).rejects.toMatchObject({
      name: 'InvalidInput',
      problems: [{ field: 'on', message: 'problem.deadline-only-later' }],
    })
    await expect(move(callId, await later(callId, 0))).rejects.toMatchObject({ name: 'InvalidInput' })
  })

  it('is refused once it has passed, even before it has settled', async () => {
    const callId = await aPublishedCall(db)
    const deadlineAt = await later(callId, 7)
    await setClock(db, await later(callId, 0))
    await expect(move(callId, deadlineAt)).rejects.toMatchObject({ name: 'DeadlinePassed' })
    await setClock(db, new Date())
  })

  it('is possible after it has passed while nobody has been invited to apply by it, and only to a time to come', async () => {
    const callId = await aPublishedCall(db, { status: 'ranking', stage: 1 })
    await setClock(db, await later(callId, 5, 2))
    await expect(move(callId, await later(callId, 3, 2), 2)).rejects.toMatchObject({
      problems: [{ field: 'on', message: 'problem.deadline-to-come' }],
    })
    const deadlineAt = await later(callId, 30, 2)
    await move(callId, deadlineAt, 2)
    expect(await deadlineOf(db, callId, 2)).toEqual(deadlineAt)
    await db.updateTable('case_file').set({ status: 'published', stage: 2 }).where('id', '=', callId).execute()
    await setClock(db, deadlineAt)
    await expect(move(callId, await later(callId, 30, 2), 2)).rejects.toMatchObject({ name: 'DeadlinePassed' })
    await setClock(db, new Date())
  })

  it('is refused for a stage that has been opened', async () => {
    const callId = await aPublishedCall(db)
    await db
      .updateTable('call_stage')
      .set({ opened_at: await facilityNow(db) })
      .where('call_id', '=', callId)
      .where('stage', '=', 1)
      .execute()
    await expect(move(callId, await later(callId, 7))).rejects.toMatchObject({ message: 'problem.stage-is-closed' })
  })

  it('may not run into the next stage', async () => {
    const callId = await aPublishedCall(db)
    await expect(move(callId, await later(callId, 60))).rejects.toMatchObject({
      problems: [{ field: 'on', message: 'problem.next-stage-first' }],
    })
  })

  it('may not go beyond the day by which the money must be signed for, let alone into the year 9999', async () => {
    const callId = await aPublishedCall(db)
    const { lastSigningOn } = [...aRuleSet().envelope.sources].sort((a, b) =>
      a.lastSigningOn < b.lastSigningOn ? -1 : 1,
    )[0]!
    await expect(move(callId, new Date('9999-01-01'), 2)).rejects.toMatchObject({
      problems: [{ field: 'on', message: 'problem.deadline-after-signing', values: { on: lastSigningOn } }],
    })
  })

  it('refuses a stage that the call does not have', async () => {
    const callId = await aPublishedCall(db)
    await expect(move(callId, new Date('2099-01-01'), 3)).rejects.toMatchObject({ name: 'NotFound' })
  })

  it('moves the tasks and reminders of invited applicants, and has their workflows read the record again', async () => {
    const applicant = await anApplicant(db)
    const proposalId = await aSubmittedProposal(db, applicant)
    const { phase_no } = await db
      .updateTable('case_file')
      .set({ status: 'invited', stage: 2 })
      .where('id', '=', proposalId)
      .returning('phase_no')
      .executeTakeFirstOrThrow()
    const old = await deadlineOf(db, applicant.callId, 2)
    const task = await inTransaction(db, (trx) =>
      openTask(
        trx,
        { caseId: proposalId, phaseNo: phase_no, seen: 0 },
        { kind: 'apply-in-full', dueAt: old.getTime() + 120_000 },
      ),
    )
    const deadlineAt = await later(applicant.callId, 10, 2)
    await move(applicant.callId, deadlineAt, 2)
    const row = await db
      .selectFrom('task')
      .select(['due_at', 'remind_at'])
      .where('id', '=', task.id)
      .executeTakeFirstOrThrow()
    expect(row.due_at.getTime()).toBe(deadlineAt.getTime() + 120_000)
    const wait = await db
      .selectFrom('wait')
      .select('next_at')
      .where('case_id', '=', proposalId)
      .where('key', '=', `task/${task.id}`)
      .executeTakeFirstOrThrow()
    expect(wait.next_at).toEqual(row.remind_at[0])
    expect((await eventsOf(db, proposalId)).at(-1)).toBe('task.rescheduled')
    const { event } = await db
      .selectFrom('outbox_event')
      .select('event')
      .where('case_id', '=', proposalId)
      .orderBy('no', 'desc')
      .executeTakeFirstOrThrow()
    expect(event).toMatchObject({ type: 'task.rescheduled' })
  })
})
