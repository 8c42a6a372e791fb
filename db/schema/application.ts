import type { ColumnType, Generated } from 'kysely'
import type { Answers } from '../../domain/proposal/answers.ts'
import type { Changes } from '../../domain/shared/merge-edit.ts'

export interface ApplicationTable {
  proposal_id: string
  stage: number
  answers: ColumnType<Answers, string | undefined, string>
  changes: ColumnType<Changes, string | undefined, string>
  version: Generated<number>
  saved_by: string | null
  saved_at: Generated<Date>
}
