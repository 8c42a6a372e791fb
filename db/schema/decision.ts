import type { Generated } from 'kysely'

export interface DecisionTable {
  id: Generated<string>
  case_id: string
  call_id: string
  stage: number
  kind: 'stage' | 'anew' | 'promotion'
  status: Generated<'proposed' | 'sent-back' | 'approved' | 'released' | 'superseded'>
  justification: string | null
  drafted_by: string
  drafted_at: Generated<Date>
  sent_back_reason: string | null
  approved_by: string | null
  approved_at: Date | null
  released_by: string | null
  released_at: Date | null
}
