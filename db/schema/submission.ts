import type { ColumnType, Generated } from 'kysely'
import type { SubmittedDocument } from '../../domain/document/submitted-document.ts'
import type { Answers } from '../../domain/proposal/answers.ts'

export interface SubmissionTable {
  id: Generated<string>
  proposal_id: string
  stage: number
  number: number
  answers: ColumnType<Answers, string, string>
  documents: ColumnType<SubmittedDocument[], string | undefined, string>
  sha256: Buffer
  arrived_at: Date
  accepted_at: Date
  submitted_by: string
  on_behalf_of: string | null
  on_behalf_note: string | null
}
