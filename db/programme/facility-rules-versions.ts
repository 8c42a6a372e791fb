import { notFound } from '../../domain/shared/errors.ts'
import type { Database } from '../database.ts'

/** Every version of the facility's rules, newest first: who proposed it, who adopted it. */
export const listFacilityRules = (db: Database) => versions(db).orderBy('r.version', 'desc').limit(100).execute()

/** One version with its whole content. */
export async function facilityRulesOf(db: Database, version: number) {
  const found = await versions(db).select('r.rules').where('r.version', '=', version).executeTakeFirst()
  if (!found) throw notFound('facility-rules')
  return found
}
export type FacilityRulesVersion = Awaited<ReturnType<typeof facilityRulesOf>>

const versions = (db: Database) =>
  db
    .selectFrom('facility_rules as r')
    .innerJoin('person as p', 'p.id', 'r.proposed_by')
    .leftJoin('person as a', 'a.id', 'r.adopted_by')
    .select([
      'r.version',
      'r.proposed_at',
      'r.proposed_by as proposed_by_id',
      'p.name as proposed_by',
      'r.adopted_at',
      'a.name as adopted_by',
    ])
