import type { Generated } from 'kysely'

export interface StandInTable {
  id: Generated<string>
  person_id: string
  stand_in_id: string
  from_at: Date
  to_at: Date
  named_by: string | null
}
