import type { Expression } from 'kysely'
import type { Role } from '../../domain/identity/roles.ts'
import { type Database, sqlNow, type Trx } from '../database.ts'

/** Persons who hold a role now, facility-wide or for this call; with a scope (a country, a party): for that or for all. */
export async function personsWithRole(
  db: Database | Trx,
  role: Role,
  callId: string | null,
  scope: string | null = null,
): Promise<string[]> {
  const rows = await db
    .selectFrom('role_assignment')
    .select('person_id')
    .distinct()
    .where('role', '=', role)
    .where((e) => (callId ? e.or([e('call_id', 'is', null), e('call_id', '=', callId)]) : e('call_id', 'is', null)))
    .where((e) => (scope ? e.or([e('scope', 'is', null), e('scope', '=', scope)]) : e.lit(true)))
    .where('from_at', '<=', sqlNow)
    .where((e) => e.or([e('to_at', 'is', null), e('to_at', '>', sqlNow)]))
    .execute()
  return rows.map((row) => row.person_id)
}

/** The persons who belong to an organisation now; it may be named by a query. */
export async function membersOf(db: Database | Trx, organisation: string | Expression<string>): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .select('person_id')
    .where('organisation_id', '=', organisation)
    .where('from_at', '<=', sqlNow)
    .where((e) => e.or([e('to_at', 'is', null), e('to_at', '>', sqlNow)]))
    .execute()
  return rows.map((row) => row.person_id)
}
