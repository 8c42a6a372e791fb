export interface WaitTable {
  case_id: string
  phase_no: number
  key: string
  next_at: Date | null
}
