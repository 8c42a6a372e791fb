import type { Generated } from 'kysely'

export interface CallQuestionTable {
  id: Generated<string>
  call_id: string
  asked_by: string
  asked_at: Generated<Date>
  question: string
  number: number | null
  answer: string | null
  answered_by: string | null
  published_at: Date | null
}
