import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { failedJourney, journeyUnderWay, requestJourney } from '../../db/clock/journeys.ts'
import { type Database, facilityNow, inTransaction } from '../../db/database.ts'
import { personActor } from '../../domain/case/actor.ts'
import { createLog } from '../../log.ts'
import { type Engine, openEngine } from '../../relay/engine-client.ts'
import { makeJourneys } from '../../relay/make-journeys.ts'
import { createTraveller, type Traveller } from '../../relay/travel-clock.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { aPerson } from '../support/records.ts'
import { testConfig } from '../support/test-config.ts'

const log = createLog('test', 'silent')
const day = 86_400_000
let test: TestDatabase
let db: Database
let engine: Engine
let traveller: Traveller
let officer: string
beforeAll(async () => {
  test = await createTestDatabase('rehearsal')
  db = test.db
  engine = await openEngine(testConfig(test.url), db)
  traveller = createTraveller(db, engine, log)
  officer = await aPerson(db, { roles: ['officer'] })
})
afterAll(async () => {
  await engine?.close()
  await test?.stop()
})
afterEach(() => db.deleteFrom('journey').execute())

async function asked(): Promise<Date> {
  const until = new Date((await facilityNow(db)).getTime() + 7 * day)
  await inTransaction(db, (trx) => requestJourney(trx, personActor(officer), { until }))
  return until
}

describe('making the journeys that people asked for', () => {
  it('does nothing while nobody asked', async () => {
    expect(await makeJourneys(db, traveller, log)).toBe(0)
  })

  it('brings the facility’s clock to its target, once, and notes the arrival by the database’s clock', async () => {
    const until = await asked()
    expect(await makeJourneys(db, traveller, log)).toBe(1)
    expect((await facilityNow(db)).getTime() - until.getTime()).toBeGreaterThanOrEqual(0)
    const { rows } = await sql<{ ok: boolean }>`
      select arrived_at between asked_at and clock_timestamp() and failure is null as ok from journey`.execute(db)
    expect(rows).toEqual([{ ok: true }])
    expect(await makeJourneys(db, traveller, log)).toBe(0)
  })

  it('keeps why one ended early, and makes the next', async () => {
    const until = await asked()
    const stuck: Traveller = { ...traveller, travelTo: () => Promise.reject(new Error('not quiet after 120 s')) }
    expect(await makeJourneys(db, stuck, log)).toBe(1)
    expect([await journeyUnderWay(db), await failedJourney(db)]).toEqual([
      null,
      { target: until, why: 'not quiet after 120 s' },
    ])
    await asked()
    expect(await makeJourneys(db, traveller, log)).toBe(1)
    expect(await failedJourney(db)).toBeNull()
  })

  it('leaves one as it is that another relay has made since it was read', async () => {
    await asked()
    const late: Traveller = {
      ...traveller,
      travelTo: async () => {
        await makeJourneys(db, { ...traveller, travelAlone: (journey) => journey() }, log)
        throw new Error('not quiet after 120 s')
      },
    }
    await makeJourneys(db, late, log)
    expect([await journeyUnderWay(db), await failedJourney(db)]).toEqual([null, null])
  })

  it('leaves the journey to the traveller that is under way', async () => {
    await asked()
    const [begun, arrival] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const elsewhere = traveller.travelAlone(() => {
      begun.resolve()
      return arrival.promise
    })
    await begun.promise
    expect(await makeJourneys(db, traveller, log)).toBe(0)
    expect(await journeyUnderWay(db)).not.toBeNull()
    arrival.resolve()
    await elsewhere
  })
})
