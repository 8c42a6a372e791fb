import type { Generated, JSONColumnType } from 'kysely'

export interface ReviewTable {
  request_id: string
  /** `beneficiary`, `officer`, or the id of the mission whose expert reviews. */
  reviewer: string
  person_id: string | null
  answer: Generated<'asked' | 'given' | 'silent'>
  scores: JSONColumnType<Record<string, number>, string | undefined>
  remark: string | null
  answered_by: string | null
  answered_at: Date | null
  on_behalf_of: string | null
  on_behalf_note: string | null
}
