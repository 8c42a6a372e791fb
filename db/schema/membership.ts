import type { Generated } from 'kysely'

export interface MembershipTable {
  id: Generated<string>
  organisation_id: string
  person_id: string
  role: 'lead' | 'member'
  from_at: Generated<Date>
  to_at: Date | null
}
