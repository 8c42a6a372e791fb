import type { ColumnType } from 'kysely'
import type { SubmittedDocument } from '../../domain/document/submitted-document.ts'

/** What was sent, round by round: a report that is returned and sent again overwrites nothing. */
export interface ReportSubmissionTable {
  proposal_id: string
  period: number
  round: number
  narrative: string
  spent_minor: bigint
  documents: ColumnType<SubmittedDocument[], string | undefined, never>
  arrived_at: Date
  accepted_at: Date
  submitted_by: string
  on_behalf_of: string | null
  on_behalf_note: string | null
}
