import type { Actor } from '../../domain/case/actor.ts'
import { hasOpenPayment, isSettling } from '../../domain/grant/next-matters.ts'
import { assertValueDate } from '../../domain/grant/value-date.ts'
import { assertOtherPerson } from '../../domain/identity/four-eyes.ts'
import { dateIn } from '../../domain/shared/working-days.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { pay, recover } from '../budget/book-money.ts'
import { rulesOfCall } from '../call/call-rules.ts'
import { completeStage } from '../call/complete-stage.ts'
import { lockCallOf } from '../call/lock-call-of.ts'
import { type CaseFile, transition } from '../case/case-file.ts'
import { facilityNow, type Trx } from '../database.ts'
import { answerPaymentTask } from './answer-payment-task.ts'
import { lockPayment, movePayment, type PaymentRef } from './lock-payment.ts'
import { paymentsOf } from './payments-of.ts'

export type Confirmation = PaymentRef & { valueOn: string; bankReference: string }

/**
 * Another person than who ordered it confirms, from the bank's statement, that the money has moved: the ledger follows. It
 * is the last thing that a terminated grant waits for, and may be the last that its call does.
 */
export async function confirmPayment(
  trx: Trx,
  actor: Actor,
  { valueOn, bankReference, ...ref }: Confirmation,
): Promise<void> {
  const [call, { file, payment }, now] = await Promise.all([
    lockCallOf(trx, ref.proposalId),
    lockPayment(trx, ref, 'confirm'),
    facilityNow(trx),
  ])
  assertOtherPerson(actor, payment.ordered_by)
  const { zone } = await rulesOfCall(trx, file.call_id!)
  assertValueDate({ valueOn, orderedOn: dateIn(payment.ordered_at!, zone), today: dateIn(now, zone) })
  movePayment(trx, payment, {
    verb: 'confirm',
    to: 'paid',
    confirmed_by: personOf(actor),
    confirmed_at: now,
    value_on: valueOn,
    bank_reference: bankReference,
  })
  const asked = { kind: 'confirm-payment', about: payment.id, answer: 'confirmed' } as const
  const answered = await answerPaymentTask(trx, file, actor, asked)
  const isLast = await settleIfLast(trx, file)
  const { id: paymentId, kind, amount_minor: amountMinor, currency } = payment
  const detail = { paymentId, kind, amountMinor: String(amountMinor), currency, valueOn, bankReference }
  const auditId = record(trx, file, {
    type: kind === 'recovery' ? 'recovery.confirmed' : 'payment.confirmed',
    actor,
    ...answered,
    subject: paymentId,
    detail,
  })
  const booking = { callId: file.call_id!, caseId: file.id, amountMinor, key: paymentId, auditId }
  await (kind === 'recovery' ? recover(trx, booking) : pay(trx, booking))
  if (isLast) await completeStage(trx, call!, actor)
}

/** A grant that ended early is over when its last payment has moved. */
async function settleIfLast(trx: Trx, file: CaseFile): Promise<boolean> {
  const isLast = isSettling(file.status) && !hasOpenPayment(await paymentsOf(trx, file.id))
  if (isLast) transition(trx, file, 'settle', 'terminated')
  return isLast
}
