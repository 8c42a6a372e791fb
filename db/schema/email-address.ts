import type { Generated } from 'kysely'

export interface EmailAddressTable {
  id: Generated<string>
  person_id: string
  address: string
  from_at: Generated<Date>
  to_at: Date | null
}
