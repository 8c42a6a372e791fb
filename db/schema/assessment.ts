import type { Generated, JSONColumnType } from 'kysely'
import type { Findings } from '../../domain/request/check-assessment.ts'

export interface AssessmentTable {
  id: Generated<string>
  request_id: string
  recommendation: 'approve' | 'reject'
  days: number | null
  /** By criterion: whether it is met, and a note. */
  findings: JSONColumnType<Findings>
  reason: string
  assessed_by: string
  assessed_at: Generated<Date>
  judgement: 'approved' | 'rejected' | 'sent-back' | null
  judged_by: string | null
  judged_at: Date | null
  judgement_reason: string | null
}
