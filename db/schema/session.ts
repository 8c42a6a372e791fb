import type { Generated, GeneratedAlways } from 'kysely'

export interface SessionTable {
  id_hash: Buffer
  person_id: string
  csrf_token: string
  /** By this a form's token names its session, and gives nothing of the secret away. */
  form_key: GeneratedAlways<string>
  started_at: Generated<Date>
  seen_at: Generated<Date>
  expires_at: Date
}
