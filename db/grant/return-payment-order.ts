import type { Actor } from '../../domain/case/actor.ts'
import { record } from '../audit/record.ts'
import type { Trx } from '../database.ts'
import { answerPaymentTask } from './answer-payment-task.ts'
import { lockPayment, movePayment, type PaymentRef } from './lock-payment.ts'

/** An order that is wrong, or that the bank sent back, is given again: the payment is due as before. */
export async function returnPaymentOrder(
  trx: Trx,
  actor: Actor,
  { reason, ...ref }: PaymentRef & { reason: string },
): Promise<void> {
  const { file, payment } = await lockPayment(trx, ref, 'return')
  movePayment(trx, payment, {
    verb: 'return',
    to: 'due',
    round: payment.round + 1,
    bank_account_id: null,
    ordered_by: null,
    ordered_at: null,
    due_on: null,
  })
  const asked = { kind: 'confirm-payment', about: payment.id, answer: 'returned' } as const
  const answered = await answerPaymentTask(trx, file, actor, asked)
  const detail = { paymentId: payment.id, kind: payment.kind, orderedBy: payment.ordered_by }
  record(trx, file, { type: 'payment.returned', actor, ...answered, subject: payment.id, reason, detail })
}
