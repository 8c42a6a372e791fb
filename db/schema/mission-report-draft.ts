export interface MissionReportDraftTable {
  mission_id: string
  /** Grows with every save, over all rounds: a tab that was left open in an earlier one is found out. */
  version: number
  text: string
  days_worked: number | null
  days_away: number | null
  saved_by: string
  saved_at: Date
}
