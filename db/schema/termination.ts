import type { Generated } from 'kysely'

export interface TerminationTable {
  id: Generated<string>
  proposal_id: string
  reason: string
  /** Costs accepted besides the reports, up to the end, and on what grounds. */
  further_minor: Generated<bigint>
  basis: string | null
  proposed_by: string
  proposed_at: Generated<Date>
  status: Generated<'proposed' | 'approved' | 'declined'>
  decided_by: string | null
  decided_at: Date | null
}
