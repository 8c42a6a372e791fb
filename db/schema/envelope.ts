import type { Generated } from 'kysely'

export interface EnvelopeTable {
  id: Generated<string>
  /** Null: the facility's own, of experts' days. */
  call_id: string | null
  /** What is counted: money in minor units of the currency, or whole days of experts' work. */
  unit: Generated<'money' | 'days'>
  currency: string | null
  total_minor: bigint
  available_minor: bigint
}
