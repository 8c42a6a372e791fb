import type { Actor } from '../../domain/case/actor.ts'
import { isSuspended } from '../../domain/grant/next-matters.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import { addDays, dateIn } from '../../domain/shared/working-days.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { rulesOfCall } from '../call/call-rules.ts'
import { facilityNow, type Trx } from '../database.ts'
import { answerPaymentTask } from './answer-payment-task.ts'
import { bankAccountVersions, stateOf } from './bank-account-versions.ts'
import { lockPayment, movePayment, type PaymentRef } from './lock-payment.ts'
import { reportsOf } from './lock-report.ts'

/**
 * A finance officer orders a payment to the verified account as it stands now; it keeps that version. Nothing is ordered
 * while a report is overdue. For a recovery the order is the debit note.
 */
export async function orderPayment(trx: Trx, actor: Actor, ref: PaymentRef): Promise<void> {
  const { file, payment } = await lockPayment(trx, ref, 'order')
  const isOutgoing = payment.kind !== 'recovery'
  const [reports, accounts, now] = await Promise.all([
    reportsOf(trx, file.id),
    bankAccountVersions(trx, file.id),
    facilityNow(trx),
  ])
  const isLate = isSuspended(reports.map((report) => ({ ...report, suspendedAt: report.suspended_at })))
  if (isOutgoing && isLate) throw invalidTransition('problem.payments-suspended')
  if (isOutgoing && stateOf(accounts) !== 'verified') throw invalidTransition('problem.bank-account-unverified')
  const dueOn = isOutgoing ? null : await repayBy(trx, file.call_id!, now)
  movePayment(trx, payment, {
    verb: 'order',
    to: 'ordered',
    bank_account_id: isOutgoing ? accounts[0]!.id : null,
    ordered_by: personOf(actor),
    ordered_at: now,
    due_on: dueOn,
  })
  const asked = { kind: 'order-payment', about: payment.id, answer: 'ordered' } as const
  const answered = await answerPaymentTask(trx, file, actor, asked)
  const { id: paymentId, kind, amount_minor, currency } = payment
  const detail = {
    paymentId,
    kind,
    amountMinor: String(amount_minor),
    currency,
    accountVersion: isOutgoing ? accounts[0]!.version : null,
    dueOn,
  }
  record(trx, file, {
    type: isOutgoing ? 'payment.ordered' : 'recovery.claimed',
    actor,
    ...answered,
    subject: paymentId,
    detail,
  })
}

/** The last day for paying back, in the call's zone; null where the rules leave it open. */
async function repayBy(trx: Trx, callId: string, now: Date): Promise<string | null> {
  const { rules, zone } = await rulesOfCall(trx, callId)
  const { repayDays } = rules.payments
  return repayDays === undefined ? null : addDays(dateIn(now, zone), repayDays)
}
