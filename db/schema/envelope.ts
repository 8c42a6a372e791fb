import type { Generated } from 'kysely'

export interface EnvelopeTable {
  id: Generated<string>
  call_id: string
  currency: string
  total_minor: bigint
  available_minor: bigint
}
