import type { Generated, JSONColumnType } from 'kysely'

export interface StepTable {
  case_id: string
  phase_no: number
  step: string
  subject: Generated<string>
  result: JSONColumnType<object | null>
  taken_at: Generated<Date>
}
