import type { ColumnType, Generated } from 'kysely'
import type { AnswerChanges, Answers } from '../../domain/proposal/answers.ts'

export interface ApplicationTable {
  proposal_id: string
  stage: number
  answers: ColumnType<Answers, string | undefined, string>
  changes: ColumnType<AnswerChanges, string | undefined, string>
  version: Generated<number>
  saved_by: string | null
  saved_at: Generated<Date>
}
