import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, type Trx } from '../../../db/database.ts'
import { breakOffMission } from '../../../db/mission/break-off-mission.ts'
import { endMission } from '../../../db/mission/end-mission.ts'
import { readMission } from '../../../db/mission/lock-mission.ts'
import { rescheduleMission } from '../../../db/mission/reschedule-mission.ts'
import { startMission } from '../../../db/mission/start-mission.ts'
import { addDays, instantAt } from '../../../domain/shared/working-days.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aMission, contextOf, report, today } from '../../support/mission-records.ts'
import { eventsOf, setClock, statusOf } from '../../support/records.ts'
import { silkRoutesRules } from '../../support/request-records.ts'
import { exceptionsOf } from './days.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const act = <R>(command: (trx: Trx) => Promise<R>): Promise<R> => inTransaction(test.db, command)
const { zone } = silkRoutesRules()
const setBack = () => setClock(test.db, new Date())
const earlier = (instant: Date) => new Date(instant.getTime() - 60_000)

describe('the first day', () => {
  it('begins at midnight in the facility’s zone, not a minute before', async () => {
    const { missionId } = await aMission(test.db, { status: 'planned' })
    const startsAt = instantAt(addDays(await today(test.db), 7), '00:00', zone)
    const context = await contextOf(test.db, missionId)
    await setClock(test.db, earlier(startsAt))
    expect(await act((trx) => startMission(trx, context))).toMatchObject({
      notBefore: startsAt.getTime(),
      position: { status: 'planned' },
    })
    await setClock(test.db, startsAt)
    const started = await act((trx) => startMission(trx, context)).finally(setBack)
    expect(started).toMatchObject({ notBefore: null, position: { status: 'under-way' } })
  })
  it('begins once: a retry gets the first result', async () => {
    const { missionId } = await aMission(test.db, { status: 'planned', startsOn: await today(test.db) })
    const context = await contextOf(test.db, missionId)
    const first = await act((trx) => startMission(trx, context))
    expect(await act((trx) => startMission(trx, context))).toEqual(first)
    expect((await eventsOf(test.db, missionId)).filter((type) => type === 'mission.started')).toHaveLength(1)
  })
  it('does not begin while the case is on hold', async () => {
    const { missionId } = await aMission(test.db, { status: 'planned', startsOn: await today(test.db) })
    await test.db.updateTable('case_file').set({ hold_reason: 'test' }).where('id', '=', missionId).execute()
    const context = await contextOf(test.db, missionId)
    expect(await act((trx) => startMission(trx, context))).toMatchObject({ position: { status: 'planned' } })
  })
})

describe('the last day', () => {
  it('is over at the next midnight', async () => {
    const { missionId } = await aMission(test.db, { status: 'under-way' })
    const endsAt = instantAt(addDays(await today(test.db), 16), '00:00', zone)
    const context = await contextOf(test.db, missionId)
    await setClock(test.db, earlier(endsAt))
    expect((await act((trx) => endMission(trx, context))).notBefore).toBe(endsAt.getTime())
    await setClock(test.db, endsAt)
    const ended = await act((trx) => endMission(trx, context)).finally(setBack)
    expect(ended.position.status).toBe('reporting')
    expect(await act((trx) => endMission(trx, context))).toEqual(ended)
  })
})

describe('other dates', () => {
  const agreements = { institution: 'Ms Nazarova, by telephone today.', expert: 'By e-mail of 3 May.' }
  it('are agreed before the mission begins: its phase begins anew, and so does the waiting', async () => {
    const { missionId, officer } = await aMission(test.db, { status: 'planned' })
    const before = await contextOf(test.db, missionId)
    const startsOn = addDays(await today(test.db), 30)
    const dates = { missionId, startsOn, endsOn: addDays(startsOn, 15), reason: 'The minister is abroad.', agreements }
    await act((trx) => rescheduleMission(trx, officer, dates))
    const mission = await test.db
      .selectFrom('mission')
      .select(['starts_on', 'ends_on'])
      .where('case_id', '=', missionId)
      .executeTakeFirstOrThrow()
    expect(mission).toEqual({ starts_on: startsOn, ends_on: dates.endsOn })
    expect((await contextOf(test.db, missionId)).phaseNo).toBe(before.phaseNo + 1)
    expect((await eventsOf(test.db, missionId)).at(-1)).toBe('mission.rescheduled')
  })
  it('are refused without a reason, in the past, out of order, or too short for the work', async () => {
    const { missionId, officer } = await aMission(test.db, { status: 'planned' })
    const now = await today(test.db)
    const to = (startsOn: string, endsOn: string, reason = 'So.') =>
      expect(act((trx) => rescheduleMission(trx, officer, { missionId, startsOn, endsOn, reason, agreements }))).rejects
    await to(now, addDays(now, 20), '').toMatchObject({ problems: [{ message: 'problem.reason-needed' }] })
    await to(addDays(now, -1), addDays(now, 20)).toMatchObject({
      problems: [{ message: 'problem.mission-starts-in-the-past' }],
    })
    await to(addDays(now, 2), addDays(now, 1)).toMatchObject({
      problems: [{ message: 'problem.ends-before-it-begins' }],
    })
    await to(now, addDays(now, 10)).toMatchObject({ problems: [{ message: 'problem.mission-too-short' }] })
  })
  it('need the word of whoever agreed to the old ones, which stands in the trail and in the letters to both', async () => {
    const { missionId, officer, expertId } = await aMission(test.db, { status: 'planned' })
    const startsOn = addDays(await today(test.db), 30)
    const dates = { missionId, startsOn, endsOn: addDays(startsOn, 15), reason: 'The minister is abroad.' }
    await expect(
      act((trx) => rescheduleMission(trx, officer, { ...dates, agreements: { institution: ' ' } })),
    ).rejects.toMatchObject({
      problems: [
        { field: 'institutionAgreed', message: 'problem.who-agreed' },
        { field: 'expertAgreed', message: 'problem.who-agreed' },
      ],
    })
    await act((trx) => rescheduleMission(trx, officer, { ...dates, agreements }))
    const entry = await test.db
      .selectFrom('audit_entry')
      .select('reason')
      .where('case_id', '=', missionId)
      .where('type', '=', 'mission.rescheduled')
      .executeTakeFirstOrThrow()
    expect(entry.reason).toBe(
      'The minister is abroad.\nMinistry of Labour: Ms Nazarova, by telephone today.\nElena Marchetti: By e-mail of 3 May.',
    )
    const letters = await test.db
      .selectFrom('message')
      .select(['recipient_id', 'content'])
      .where('case_id', '=', missionId)
      .where('template', '=', 'mission/new-dates')
      .execute()
    expect(letters).toHaveLength(2)
    expect(letters.map(({ recipient_id }) => recipient_id)).toContain(expertId)
    for (const { content } of letters) expect(content.reason).toBe(entry.reason)
  })
  it('leave the expert to one mission at a time: the days of the other one are named, and nothing else of it', async () => {
    const { missionId, officer, expertId } = await aMission(test.db, { status: 'planned' })
    const now = await today(test.db)
    await aMission(test.db, { expertId, startsOn: addDays(now, 60), endsOn: addDays(now, 75) })
    const to = (startsOn: string) => {
      const dates = {
        missionId,
        startsOn,
        endsOn: addDays(startsOn, 15),
        reason: 'The minister is abroad.',
        agreements,
      }
      return act((trx) => rescheduleMission(trx, officer, dates))
    }
    const values = { from: addDays(now, 60), to: addDays(now, 75) }
    for (const days of [45, 55, 75])
      await expect(to(addDays(now, days))).rejects.toMatchObject({
        problems: [{ field: 'startsOn', message: 'problem.mission-clashes', values }],
      })
    await to(addDays(now, 44))
    await to(addDays(now, 76))
  })
  it('may go on sharing days for which the expert was nominated all the same', async () => {
    const { missionId, officer, expertId } = await aMission(test.db, { status: 'nominated' })
    await aMission(test.db, { expertId })
    const startsOn = addDays(await today(test.db), 9)
    const dates = { missionId, startsOn, endsOn: addDays(startsOn, 15), reason: 'Two days later.' }
    await act((trx) => rescheduleMission(trx, officer, dates))
  })
  it.each([
    ['nominated', {}],
    ['offered', { institution: 'The desk, by telephone.' }],
  ] as const)('of a mission that is %s ask anew whoever has not agreed yet', async (status, given) => {
    const { missionId, officer } = await aMission(test.db, { status })
    const before = await contextOf(test.db, missionId)
    const startsOn = addDays(await today(test.db), 30)
    const dates = { missionId, startsOn, endsOn: addDays(startsOn, 15), reason: 'It took long to agree.' }
    await act((trx) => rescheduleMission(trx, officer, { ...dates, agreements: given }))
    expect(await statusOf(test.db, missionId)).toBe(status)
    expect((await contextOf(test.db, missionId)).phaseNo).toBe(before.phaseNo + 1)
  })
  it.each(['under-way', 'reporting'] as const)('are not for a mission that is %s', async (status) => {
    const { missionId, officer } = await aMission(test.db, { status })
    const startsOn = addDays(await today(test.db), 30)
    const dates = { missionId, startsOn, endsOn: addDays(startsOn, 15), reason: 'So.' }
    await expect(act((trx) => rescheduleMission(trx, officer, dates))).rejects.toThrow(
      'problem.mission-cannot-reschedule',
    )
  })
})

describe('breaking off', () => {
  it('ends a mission under way, is an exception, and asks for a report on what was done', async () => {
    const { missionId, officer } = await aMission(test.db, { status: 'under-way' })
    const breakOff = (reason: string) => act((trx) => breakOffMission(trx, officer, { missionId, reason }))
    await expect(breakOff(' ')).rejects.toMatchObject({ problems: [{ message: 'problem.reason-needed' }] })
    await breakOff('The road is closed.')
    expect(await statusOf(test.db, missionId)).toBe('reporting')
    expect(await exceptionsOf(test.db, missionId)).toEqual(['broken-off'])
    await expect(breakOff('Again.')).rejects.toThrow('problem.mission-cannot-break-off')
  })
  it('makes the day its last: no more is reported than was possible until then, and the trail keeps what was agreed', async () => {
    const now = await today(test.db)
    const cast = await aMission(test.db, { status: 'under-way' })
    const { missionId, officer } = cast
    await act((trx) => breakOffMission(trx, officer, { missionId, reason: 'Evacuated.' }))
    const { ends_on } = await act((trx) => readMission(trx, missionId))
    expect(ends_on).toBe(now)
    const entry = await test.db
      .selectFrom('audit_entry')
      .select('detail')
      .where('case_id', '=', missionId)
      .where('type', '=', 'mission.broken-off')
      .executeTakeFirstOrThrow()
    expect(entry.detail).toEqual({
      days: 12,
      startsOn: addDays(now, -3),
      endsOn: now,
      agreedEndsOn: addDays(now, 15),
    })
    await expect(report(test.db, cast, { daysWorked: 5, daysAway: 5 })).rejects.toMatchObject({
      problems: [
        { field: 'daysWorked', message: 'problem.mission-days-away', values: { most: 4 } },
        { field: 'daysAway', message: 'problem.mission-days-away', values: { most: 4 } },
      ],
    })
    await report(test.db, cast, { daysWorked: 4, daysAway: 4 })
  })
  it('is not for a mission that has not begun', async () => {
    const { missionId, officer } = await aMission(test.db, { status: 'planned' })
    await expect(act((trx) => breakOffMission(trx, officer, { missionId, reason: 'Early.' }))).rejects.toThrow(
      'problem.mission-cannot-break-off',
    )
  })
})
