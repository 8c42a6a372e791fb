import type { Generated } from 'kysely'

export interface FeeTable {
  mission_id: string
  status: Generated<'due' | 'ordered' | 'paid'>
  round: Generated<number>
  days: number
  per_day_minor: bigint
  subsistence_days: number
  subsistence_minor: bigint
  amount_minor: bigint
  currency: string
  ordered_by: string | null
  ordered_at: Date | null
  confirmed_by: string | null
  confirmed_at: Date | null
  value_on: string | null
  bank_reference: string | null
}
