import type { Generated } from 'kysely'

export interface ConsultationTable {
  request_id: string
  party: string
  answer: Generated<'asked' | 'consent' | 'silent' | 'unasked' | 'veto'>
  remark: string | null
  answered_by: string | null
  answered_at: Date | null
  on_behalf_of: string | null
  on_behalf_note: string | null
}
