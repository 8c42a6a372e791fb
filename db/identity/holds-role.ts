import type { Role } from '../../domain/identity/roles.ts'
import { sqlNow, type Trx } from '../database.ts'
import { personsWithRole } from './role-queries.ts'

/** Does a person hold a role now for a scope, in their own right or standing in for somebody who does? */
export async function holdsRole(trx: Trx, personId: string, role: Role, scope: string | null = null): Promise<boolean> {
  const holders = await personsWithRole(trx, role, null, scope)
  if (holders.length === 0 || holders.includes(personId)) return holders.length > 0
  const stoodInFor = await trx
    .selectFrom('stand_in')
    .select('id')
    .where('stand_in_id', '=', personId)
    .where('person_id', 'in', holders)
    .where('from_at', '<=', sqlNow)
    .where('to_at', '>', sqlNow)
    .limit(1)
    .executeTakeFirst()
  return stoodInFor !== undefined
}
