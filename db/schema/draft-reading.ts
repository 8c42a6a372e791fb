import type { Generated } from 'kysely'

export interface DraftReadingTable {
  id: Generated<string>
  help_invitation_id: string
  read_by: string
  read_at: Generated<Date>
}
