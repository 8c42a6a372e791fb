import type { Generated } from 'kysely'

export interface SignInCodeTable {
  id: Generated<string>
  address: string
  code_hash: Buffer
  requested_at: Generated<Date>
  expires_at: Date
  used_at: Date | null
  failed_attempts: Generated<number>
}
