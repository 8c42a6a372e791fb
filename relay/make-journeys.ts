import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import { passing } from '../db/passing.ts'
import type { Log } from '../log.ts'
import type { Traveller } from './travel-clock.ts'

/** Makes the journeys that people asked for on the clock's page; one at a time, and only in a rehearsal. */
export async function makeJourneys(db: Database, traveller: Traveller, log: Log): Promise<number> {
  const journey = await db
    .selectFrom('journey')
    .select(['id', 'until_at'])
    .where('arrived_at', 'is', null)
    .where('failure', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!journey) return 0
  const outcome = await traveller.travelAlone(async () => {
    try {
      await traveller.travelTo(journey.until_at)
      await traveller.alignAll()
      return { arrived_at: sql<Date>`clock_timestamp()` }
    } catch (error) {
      log.error({ error }, 'a journey ended early')
      return { failure: (error as Error).message }
    }
  })
  if (!outcome) return 0
  passing('journey/made')
  // Another relay may have made it since we looked: its word stands.
  const unmade = db.updateTable('journey').set(outcome).where('arrived_at', 'is', null).where('failure', 'is', null)
  await unmade.where('id', '=', journey.id).execute()
  return 1
}
