import type { PaymentKind } from '../../domain/grant/grant-status.ts'
import type { Trx } from '../database.ts'

export type NewPayment = { kind: PaymentKind; period: number; amountMinor: bigint; currency: string }

/** Notes that a payment is due; there is none of nothing. */
export async function addPayment(trx: Trx, proposalId: string, payment: NewPayment): Promise<void> {
  if (payment.amountMinor === 0n) return
  await trx
    .insertInto('payment')
    .values({
      proposal_id: proposalId,
      kind: payment.kind,
      period: payment.period,
      amount_minor: payment.amountMinor,
      currency: payment.currency,
    })
    .execute()
}
