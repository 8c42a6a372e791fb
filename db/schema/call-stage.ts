export interface CallStageTable {
  call_id: string
  stage: number
  opens_at: Date
  deadline_at: Date
  questions_until: Date | null
  answers_until: Date | null
  evaluate_by: Date | null
  opened_at: Date | null
  completed_at: Date | null
  released_at: Date | null
}
