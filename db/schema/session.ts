import type { Generated } from 'kysely'

export interface SessionTable {
  id_hash: Buffer
  person_id: string
  csrf_token: string
  started_at: Generated<Date>
  seen_at: Generated<Date>
  expires_at: Date
}
