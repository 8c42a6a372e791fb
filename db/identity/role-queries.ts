import type { Expression } from 'kysely'
import type { Role } from '../../domain/identity/roles.ts'
import type { Database, Trx } from '../database.ts'
import { heldNow } from './held-now.ts'

/** Persons who hold a role now, facility-wide or for this call; with a scope (a country, a party): for that or for all. */
export const roleHolders = (
  db: Database | Trx,
  role: Role | Expression<Role>,
  callId: string | null,
  scope: string | null = null,
) =>
  db
    .selectFrom('role_assignment')
    .select('person_id')
    .distinct()
    .where('role', '=', role)
    .where((e) => (callId ? e.or([e('call_id', 'is', null), e('call_id', '=', callId)]) : e('call_id', 'is', null)))
    .where((e) => (scope ? e.or([e('scope', 'is', null), e('scope', '=', scope)]) : e.lit(true)))
    .where(heldNow('role_assignment'))

export const personsWithRole = async (...which: Parameters<typeof roleHolders>): Promise<string[]> =>
  (await roleHolders(...which).execute()).map((row) => row.person_id)

/** The persons who belong now to an organisation; it may be named by a query. */
export const members = (db: Database | Trx, organisation: string | Expression<string>) =>
  db
    .selectFrom('membership')
    .select('person_id')
    .where('organisation_id', 'in', typeof organisation === 'string' ? [organisation] : organisation)
    .where(heldNow('membership'))

export const membersOf = async (db: Database | Trx, organisationId: string): Promise<string[]> =>
  (await members(db, organisationId).execute()).map((row) => row.person_id)
