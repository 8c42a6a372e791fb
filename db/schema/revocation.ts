import type { Generated } from 'kysely'

export interface RevocationTable {
  id: Generated<string>
  proposal_id: string
  stage: number
  reason: string
  proposed_by: string
  proposed_at: Generated<Date>
  status: Generated<'proposed' | 'approved' | 'declined'>
  decided_by: string | null
  decided_at: Date | null
}
