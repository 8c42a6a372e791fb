import type { Generated } from 'kysely'

export interface ContractVersionTable {
  id: Generated<string>
  proposal_id: string
  version: number
  kind: 'requested' | 'awarded' | 'prepared' | 'signed' | 'amended'
  amount_minor: bigint
  currency: string
  starts_on: string | null
  ends_on: string | null
  made_by: string | null
  made_at: Generated<Date>
  on_behalf_of: string | null
  on_behalf_note: string | null
  sign_by: Date | null
}
