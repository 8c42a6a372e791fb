import type { Generated } from 'kysely'

export interface ProposalTable {
  case_id: string
  call_id: string
  organisation_id: string
  country: string | null
  requested_minor: bigint | null
  currency: string
  duration_months: number | null
  is_sole: Generated<boolean>
  started_by: string
  started_at: Generated<Date>
  reserve_until: Date | null
  before_reconsidered: string | null
}
