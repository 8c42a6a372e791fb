import type { Generated } from 'kysely'
import type { FeeStatus } from '../../domain/mission/fee-status.ts'

export interface FeeTable {
  mission_id: string
  status: Generated<FeeStatus>
  round: Generated<number>
  days: number
  per_day_minor: bigint
  subsistence_days: number
  subsistence_minor: bigint
  amount_minor: bigint
  currency: string
  /** The expert's account as it stood when the fee was ordered. */
  account_holder: string | null
  iban: string | null
  bic: string | null
  account_version: number | null
  ordered_by: string | null
  ordered_at: Date | null
  confirmed_by: string | null
  confirmed_at: Date | null
  value_on: string | null
  bank_reference: string | null
}
