import type { Generated } from 'kysely'
import type { Role } from '../../domain/identity/roles.ts'

export interface RoleAssignmentTable {
  id: Generated<string>
  person_id: string
  role: Role
  call_id: string | null
  /** A focal point's country, a consulted party's key in the facility's rules; null for all of them. */
  scope: string | null
  from_at: Generated<Date>
  to_at: Date | null
  granted_by: string | null
}
