export interface MissionReportTable {
  mission_id: string
  round: number
  text: string
  days_worked: number
  days_away: number
  submitted_by: string
  arrived_at: Date
  on_behalf_of: string | null
  on_behalf_note: string | null
  judgement: 'validated' | 'returned' | 'silent' | null
  judged_by: string | null
  judged_as: 'institution' | 'officer' | null
  judged_at: Date | null
  judgement_reason: string | null
  judged_on_behalf_of: string | null
  judged_on_behalf_note: string | null
}
