import type { ColumnType, Generated } from 'kysely'
import type { EvaluationStatus } from '../../domain/evaluation/evaluation-status.ts'

export interface EvaluationTable {
  id: Generated<string>
  proposal_id: string
  stage: number
  phase_no: number
  seat: number
  round: number
  evaluator_id: string
  status: Generated<EvaluationStatus>
  assigned_at: Generated<Date>
  assigned_by: string | null
  declared_at: Date | null
  conflict: string | null
  scores: ColumnType<Record<string, number>, string | undefined, string>
  comments: ColumnType<Record<string, string>, string | undefined, string>
  committee_note: string | null
  total: string | null
  version: Generated<number>
  submitted_at: Date | null
}
