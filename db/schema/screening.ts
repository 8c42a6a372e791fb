import type { ColumnType, Generated } from 'kysely'
import type { CheckAnswer } from '../../domain/proposal/screening.ts'

export interface ScreeningTable {
  id: Generated<string>
  proposal_id: string
  stage: number
  phase_no: number
  outcome: 'pass' | 'fail'
  checks: ColumnType<Record<string, CheckAnswer>, string, string>
  reason: string | null
  screened_by: string
  screened_at: Generated<Date>
}
