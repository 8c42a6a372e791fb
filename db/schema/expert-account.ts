import type { Generated } from 'kysely'
import type { AccountStatus } from '../../domain/account/account-status.ts'

export interface ExpertAccountTable {
  person_id: string
  version: number
  holder: string
  iban: string
  bic: string | null
  status: Generated<AccountStatus>
  given_at: Generated<Date>
  judged_by: string | null
  judged_at: Date | null
  /** How it was verified: the expert was called back at a number known before, or sent the bank's paper. */
  means: 'call-back' | 'document' | null
  note: string | null
}
