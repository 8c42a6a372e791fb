import type { Generated } from 'kysely'
import type { PaymentKind, PaymentStatus } from '../../domain/grant/grant-status.ts'

export interface PaymentTable {
  id: Generated<string>
  proposal_id: string
  kind: PaymentKind
  period: Generated<number>
  amount_minor: bigint
  currency: string
  status: Generated<PaymentStatus>
  round: Generated<number>
  bank_account_id: string | null
  ordered_by: string | null
  ordered_at: Date | null
  confirmed_by: string | null
  confirmed_at: Date | null
  value_on: string | null
  bank_reference: string | null
  /** Until when a recovery is to be paid back: set with its debit note. */
  due_on: string | null
}
