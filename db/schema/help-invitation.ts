import type { Generated } from 'kysely'

export interface HelpInvitationTable {
  id: Generated<string>
  proposal_id: string
  invited_by: string
  from_at: Generated<Date>
  until_at: Date
}
