import type { Generated } from 'kysely'

export interface FundingSourceTable {
  id: Generated<string>
  envelope_id: string
  budget_line: string
  amount_minor: bigint
  last_signing_on: string
  ends_on: string
}
