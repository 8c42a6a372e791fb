import type { Generated } from 'kysely'
import type { LedgerKind } from '../../domain/budget/ledger.ts'

export interface LedgerEntryTable {
  id: Generated<string>
  envelope_id: string
  case_id: string
  kind: LedgerKind
  amount_minor: bigint
  key: string
  audit_id: string
  at: Generated<Date>
}
