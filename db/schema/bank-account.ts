import type { Generated } from 'kysely'
import type { AccountStatus } from '../../domain/account/account-status.ts'

export interface BankAccountTable {
  id: Generated<string>
  organisation_id: string
  version: number
  holder: string
  iban: string
  bic: string | null
  bank_name: string
  country: string
  status: Generated<Exclude<AccountStatus, 'withdrawn'>>
  entered_by: string
  entered_at: Generated<Date>
  on_behalf_of: string | null
  on_behalf_note: string | null
  verified_by: string | null
  verified_at: Date | null
  refusal: string | null
}
