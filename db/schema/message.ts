import type { ColumnType, Generated } from 'kysely'
import type { MessageState } from '../../domain/message/message-state.ts'

export interface MessageTable {
  id: Generated<string>
  audit_id: string
  case_id: string | null
  recipient_id: string
  template: string
  state: MessageState
  batch_id: string | null
  is_letter: Generated<boolean>
  respond_by: Date | null
  content: ColumnType<Record<string, unknown>, string | undefined, string>
  locale: string | null
  subject: string | null
  html: string | null
  body: string | null
  sha256: Buffer | null
  smtp_message_id: string | null
  smtp_attempts: Generated<number>
  last_error: string | null
  lease_token: string | null
  lease_until: Date | null
  repeats: Generated<number>
  followed_up_at: Date | null
  next_attempt_at: Date | null
  created_at: Generated<Date>
  released_at: Date | null
  sent_at: Date | null
  opened_at: Date | null
  replaces_id: string | null
}
