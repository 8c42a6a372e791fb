import type { Database } from '../database.ts'
import { personsWithRole } from '../identity/role-queries.ts'
import { rulesOfRequest } from '../programme/facility-rules-queries.ts'
import { focalPointsOf } from './focal-points.ts'

type Voices = { focalPoint: boolean; parties: { key: string; name: string }[] }

/** For whom nobody speaks now: the focal point of a request's country, and parties whom its rules name. */
export async function voicesWithoutHolder(
  db: Database,
  { requestId, country }: { requestId: string; country: string },
): Promise<Voices> {
  const { rules } = await rulesOfRequest(db, requestId)
  const parties = await Promise.all(
    rules.consultation.parties.map(async ({ key, name }) => ({
      key,
      name,
      holders: await personsWithRole(db, 'consulted-party', null, key),
    })),
  )
  return {
    focalPoint: (await focalPointsOf(db, country)).length === 0,
    parties: parties.filter(({ holders }) => holders.length === 0).map(({ key, name }) => ({ key, name })),
  }
}
