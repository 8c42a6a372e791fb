import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isBehind } from '../../../db/case/behind.ts'
import { holdCase, releaseHold } from '../../../db/case/hold.ts'
import { openWait } from '../../../db/case/waits.ts'
import { type Database, facilityNow, inTransaction } from '../../../db/database.ts'
import { prepareScreening } from '../../../db/proposal/prepare-screening.ts'
import { withdrawProposal } from '../../../db/proposal/withdraw-proposal.ts'
import { actOnDueTask } from '../../../db/task/act-on-due-task.ts'
import { openTask } from '../../../db/task/open-task.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aPerson, aPublishedCall, eventsOf, setClock, statusOf } from '../../support/records.ts'
import { aProposalIn, ask, engineAt } from '../award/a-ranked-stage.ts'

const day = 86_400_000
let test: TestDatabase
let db: Database
let officer: string
let callId: string
beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
  officer = await aPerson(db, { name: 'Olga Officer', roles: ['officer'] })
  callId = await aPublishedCall(db, { status: 'evaluating' })
})
afterAll(() => test.stop())

const hold = (caseId: string, reason = 'engine-refused') =>
  inTransaction(db, (trx) => holdCase(trx, { kind: 'system' }, caseId, reason))
const release = (caseId: string) =>
  inTransaction(db, (trx) => releaseHold(trx, personActor(officer), caseId, 'The engine was repaired.'))
const passDays = async (days: number) => setClock(db, new Date((await facilityNow(db)).getTime() + days * day))
const act = async (caseId: string, taskId: string) => {
  const context = await engineAt(db, caseId)
  return inTransaction(db, (trx) => actOnDueTask(trx, context, taskId))
}

/** A proposal that an officer is screening. */
async function inScreening(): Promise<{ id: string; personId: string; taskId: string }> {
  const { id, personId } = await aProposalIn(db, callId, { stage: 1, status: 'screening' })
  return { id, personId, taskId: await ask(db, id, 'screen') }
}

const taskOf = (id: string) => db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const waitsOf = (caseId: string) =>
  db.selectFrom('wait').select(['key', 'next_at']).where('case_id', '=', caseId).orderBy('key').execute()
const fileOf = (id: string) => db.selectFrom('case_file').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** How many whole seconds each instant was moved by. */
const moved = (before: readonly Date[], after: readonly Date[]) =>
  after.map((at, index) => Math.round((at.getTime() - before[index]!.getTime()) / 1000))

describe('a case on hold', () => {
  it('says why, and tells the officers', async () => {
    const { id } = await inScreening()
    await hold(id)
    expect(await fileOf(id)).toMatchObject({ hold_reason: 'engine-refused', status: 'screening' })
    expect((await fileOf(id)).held_at).not.toBeNull()
    const mails = await db
      .selectFrom('message')
      .select('recipient_id')
      .where('case_id', '=', id)
      .where('template', '=', 'case/on-hold')
      .execute()
    expect(mails).toEqual([{ recipient_id: officer }])
  })

  it('stays as it is when something holds it again, and a closed case is not held', async () => {
    const { id } = await inScreening()
    await hold(id, 'engine-refused')
    await hold(id, 'failure')
    expect((await fileOf(id)).hold_reason).toBe('engine-refused')
    expect((await eventsOf(db, id)).filter((type) => type === 'hold.placed')).toHaveLength(1)
    const closed = await aProposalIn(db, callId, { stage: 1, status: 'withdrawn' })
    await db.updateTable('case_file').set({ is_open: false }).where('id', '=', closed.id).execute()
    await hold(closed.id)
    expect(await eventsOf(db, closed.id)).toEqual([])
  })

  it('does no automatic step: nothing is asked, awaited or prepared', async () => {
    const { id } = await aProposalIn(db, callId, { stage: 1, status: 'screening' })
    await hold(id)
    const context = await engineAt(db, id)
    const asked = await inTransaction(db, (trx) => openTask(trx, context, { kind: 'screen' }))
    await inTransaction(db, (trx) => openWait(trx, context, 'opening', Date.now()))
    await inTransaction(db, (trx) => prepareScreening(trx, context))
    expect(asked).toMatchObject({ id: '', state: 'moot' })
    expect(await waitsOf(id)).toEqual([])
    expect(await eventsOf(db, id)).toEqual(['hold.placed'])
  })

  it('reminds nobody and escalates nothing, however overdue', async () => {
    const { id, taskId } = await inScreening()
    await hold(id)
    await passDays(60)
    expect(await act(id, taskId)).toMatchObject({ state: 'open' })
    expect(await taskOf(taskId)).toMatchObject({ reminded: 0, escalated_at: null })
    expect(await eventsOf(db, id)).toEqual(['task.opened', 'hold.placed'])
  })

  it('is not taken for one that fell behind', async () => {
    const { id } = await inScreening()
    await db.updateTable('case_file').set({ engine_no: 1, last_no: 1 }).where('id', '=', id).execute()
    const behind = async () => {
      const { rows } = await sql<{
        id: string
      }>`select f.id from case_file f where ${isBehind} and f.id = ${id}`.execute(db)
      return rows.length
    }
    expect(await behind()).toBe(1)
    await hold(id)
    expect(await behind()).toBe(0)
  })

  it('lets people go on with what they do', async () => {
    const { id, personId } = await inScreening()
    await hold(id)
    await inTransaction(db, (trx) => withdrawProposal(trx, personActor(personId), { proposalId: id, reason: null }))
    expect(await statusOf(db, id)).toBe('withdrawn')
  })
})

describe('releasing a hold', () => {
  it('gives open tasks, their reminders and every wait the time back that the hold took', async () => {
    const { id, taskId } = await inScreening()
    const context = await engineAt(db, id)
    await inTransaction(db, (trx) => openWait(trx, context, 'opening', Date.now() + 3 * day))
    await inTransaction(db, (trx) => openWait(trx, context, 'answer', null))
    const [task, waits] = [await taskOf(taskId), await waitsOf(id)]
    await hold(id)
    await passDays(20)
    await release(id)
    const after = await taskOf(taskId)
    expect(moved([task.due_at, ...task.remind_at], [after.due_at, ...after.remind_at])).toEqual([
      20 * 86_400,
      20 * 86_400,
    ])
    const times = (rows: typeof waits) => rows.flatMap(({ next_at }) => next_at ?? [])
    expect(moved(times(waits), times(await waitsOf(id)))).toEqual([20 * 86_400, 20 * 86_400])
    expect((await waitsOf(id)).map(({ next_at }) => next_at === null)).toEqual(
      waits.map(({ next_at }) => next_at === null),
    )
  })

  it('leaves an answered task as it was', async () => {
    const { id, taskId } = await inScreening()
    await db.updateTable('task').set({ state: 'done' }).where('id', '=', taskId).execute()
    const { due_at } = await taskOf(taskId)
    await hold(id)
    await passDays(20)
    await release(id)
    expect((await taskOf(taskId)).due_at).toEqual(due_at)
  })

  it('lets what was due in the meantime happen, at its new time and not before', async () => {
    const { id, taskId } = await inScreening()
    await hold(id)
    await passDays(20)
    await release(id)
    await act(id, taskId)
    expect((await taskOf(taskId)).reminded).toBe(0)
    await setClock(db, (await taskOf(taskId)).remind_at[0]!)
    await act(id, taskId)
    expect((await taskOf(taskId)).reminded).toBe(1)
  })

  it('tells the workflow to take the case up again, with who released it and why', async () => {
    const { id } = await inScreening()
    await hold(id)
    await release(id)
    expect(await fileOf(id)).toMatchObject({ hold_reason: null, held_at: null })
    const entry = await db
      .selectFrom('audit_entry')
      .select(['actor_id', 'reason'])
      .where('case_id', '=', id)
      .where('type', '=', 'hold.released')
      .execute()
    expect(entry).toEqual([{ actor_id: officer, reason: 'The engine was repaired.' }])
    const signals = await db
      .selectFrom('outbox_event')
      .select('event')
      .where('case_id', '=', id)
      .orderBy('no')
      .execute()
    expect(signals.map(({ event }) => event.type)).toEqual(['hold.placed', 'hold.released'])
  })

  it('is refused where there is none, so a second click changes nothing', async () => {
    const { id } = await inScreening()
    await expect(release(id)).rejects.toMatchObject({ name: 'InvalidTransition', message: 'problem.not-on-hold' })
    await hold(id)
    await release(id)
    await expect(release(id)).rejects.toMatchObject({ message: 'problem.not-on-hold' })
  })
})
