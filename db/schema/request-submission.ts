import type { Generated, JSONColumnType } from 'kysely'

export interface RequestSubmissionTable {
  id: Generated<string>
  request_id: string
  number: number
  content: JSONColumnType<object>
  arrived_at: Date
  accepted_at: Date
  submitted_by: string
  on_behalf_of: string | null
  on_behalf_note: string | null
}
