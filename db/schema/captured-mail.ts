import type { Generated } from 'kysely'

export interface CapturedMailTable {
  id: Generated<string>
  message_id: string | null
  envelope_from: string
  recipients: string[]
  subject: string
  text: string
  html: string | null
  raw: Buffer
  received_at: Generated<Date>
}
