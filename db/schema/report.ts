import type { Generated } from 'kysely'
import type { ReportStatus } from '../../domain/grant/grant-status.ts'

export interface ReportTable {
  proposal_id: string
  period: number
  kind: 'interim' | 'final'
  from_on: string
  to_on: string
  due_at: Date
  status: Generated<ReportStatus>
  round: Generated<number>
  version: Generated<number>
  narrative: string | null
  spent_minor: bigint | null
  submitted_by: string | null
  submitted_at: Date | null
  on_behalf_of: string | null
  on_behalf_note: string | null
  questions: string | null
  judged_by: string | null
  judged_at: Date | null
  accepted_minor: bigint | null
  refusal_reason: string | null
  refusal_proposed_by: string | null
  suspended_at: Date | null
}
