import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { comingEvents, failedJourney, journeyUnderWay, requestJourney } from '../../../db/clock/journeys.ts'
import { type Database, facilityNow, inTransaction } from '../../../db/database.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aPerson, aPublishedCall } from '../../support/records.ts'
import { aProposalIn, ask } from '../award/a-ranked-stage.ts'

const day = 86_400_000
let test: TestDatabase
let db: Database
let officer: string
beforeAll(async () => {
  test = await createTestDatabase('rehearsal')
  db = test.db
  officer = await aPerson(db, { name: 'Olga Officer', roles: ['officer'] })
})
afterAll(() => test.stop())
afterEach(() => db.deleteFrom('journey').execute())

const inDays = async (days: number) => new Date((await facilityNow(db)).getTime() + days * day)
const request = (until: Date, on: Database = db, by = officer) =>
  inTransaction(on, (trx) => requestJourney(trx, personActor(by), { until }))

describe('a journey in time', () => {
  it('is asked for by somebody, is on record, and is under way until it has arrived', async () => {
    const until = await inDays(7)
    await request(until)
    expect(await journeyUnderWay(db)).toEqual({ target: until, events: 1 })
    const entry = await db
      .selectFrom('audit_entry')
      .select(['actor_id', 'detail'])
      .where('type', '=', 'clock.travelled')
      .executeTakeFirstOrThrow()
    expect(entry).toEqual({ actor_id: officer, detail: { until: until.toISOString() } })
    await db.updateTable('journey').set({ arrived_at: new Date() }).execute()
    expect([await journeyUnderWay(db), await failedJourney(db)]).toEqual([null, null])
  })

  it('goes only forward', async () => {
    const refused = { name: 'InvalidInput', problems: [{ field: 'until', message: 'clock.problem.past' }] }
    await expect(request(await inDays(-1))).rejects.toMatchObject(refused)
    await expect(request(await facilityNow(db))).rejects.toMatchObject(refused)
  })

  it('is made one at a time, also when two ask at once', async () => {
    const until = await inDays(7)
    const answers = await Promise.allSettled([request(until), request(until), request(until)])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ message: 'clock.problem.busy' })
  })

  it('that failed says where it was going and why, until another is asked for', async () => {
    const until = await inDays(7)
    await request(until)
    await db.updateTable('journey').set({ failure: 'not quiet after 120 s' }).execute()
    expect(await journeyUnderWay(db)).toBeNull()
    expect(await failedJourney(db)).toEqual({ target: until, why: 'not quiet after 120 s' })
    await request(until)
    expect(await failedJourney(db)).toBeNull()
  })

  it('is refused on the real clock', async () => {
    const real = await createTestDatabase('real')
    try {
      const person = await aPerson(real.db, { roles: ['officer'] })
      await expect(request(await inDays(7), real.db, person)).rejects.toMatchObject({ message: 'clock.problem.real' })
    } finally {
      await real.stop()
    }
  })
})

describe('what is due next', () => {
  it('comes over all open cases in its order, tasks by their kind, and leaves out cases on hold', async () => {
    const callId = await aPublishedCall(db, { status: 'evaluating' })
    const [first, second, held] = [
      await aProposalIn(db, callId, { stage: 1, status: 'screening' }),
      await aProposalIn(db, callId, { stage: 1, status: 'screening' }),
      await aProposalIn(db, callId, { stage: 1, status: 'screening' }),
    ]
    for (const { id } of [first!, second!, held!]) await ask(db, id, 'screen')
    const soon = { phase_no: 1, key: 'opening', next_at: await inDays(1) }
    for (const { id } of [second!, held!])
      await db
        .insertInto('wait')
        .values({ case_id: id, ...soon })
        .execute()
    await db.insertInto('wait').values({ case_id: first!.id, phase_no: 1, key: 'answer', next_at: null }).execute()
    await db.updateTable('case_file').set({ hold_reason: 'failure' }).where('id', '=', held!.id).execute()
    const coming = await comingEvents(db, 10)
    expect(coming.map(({ caseId, key, kind }) => [caseId, kind ?? key])).toEqual([
      [second!.id, 'opening'],
      [first!.id, 'screen'],
      [second!.id, 'screen'],
    ])
    expect(await comingEvents(db, 1)).toEqual([coming[0]])
  })
})
