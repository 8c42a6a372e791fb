import type { PaymentKind } from '../../domain/grant/grant-status.ts'
import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'

export type NewPayment = { kind: PaymentKind; period: number; amountMinor: bigint; currency: string }

/** Notes that a payment is due; there is none of nothing. */
export function addPayment(trx: Trx, proposalId: string, payment: NewPayment): void {
  if (payment.amountMinor === 0n) return
  post(
    trx,
    trx.insertInto('payment').values({
      proposal_id: proposalId,
      kind: payment.kind,
      period: payment.period,
      amount_minor: payment.amountMinor,
      currency: payment.currency,
    }),
  )
}
