import type { Database } from '../database.ts'
import { heldNow } from '../identity/held-now.ts'

/** The names of those who are the focal point of a country now; of those for all countries, where it has none of its own. */
export async function focalPointsOf(db: Database, country: string): Promise<string[]> {
  const rows = await db
    .selectFrom('role_assignment as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select(['p.name', 'r.scope'])
    .where('r.role', '=', 'focal-point')
    .where((e) => e.or([e('r.scope', '=', country), e('r.scope', 'is', null)]))
    .where(heldNow('r'))
    .orderBy('p.name')
    .execute()
  const own = rows.filter(({ scope }) => scope !== null)
  return (own.length > 0 ? own : rows).map(({ name }) => name)
}
