import type { Actor } from '../../domain/case/actor.ts'
import { isSuspended } from '../../domain/grant/next-matters.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { facilityNow, type Trx } from '../database.ts'
import { answerOpenTask } from '../task/answer-task.ts'
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
  const reports = (await reportsOf(trx, file.id)).map((report) => ({ ...report, suspendedAt: report.suspended_at }))
  if (isOutgoing && isSuspended(reports)) throw invalidTransition('problem.payments-suspended')
  const accounts = await bankAccountVersions(trx, file.id)
  if (isOutgoing && stateOf(accounts) !== 'verified') throw invalidTransition('problem.bank-account-unverified')
  await movePayment(trx, payment, {
    verb: 'order',
    to: 'ordered',
    bank_account_id: isOutgoing ? accounts[0]!.id : null,
    ordered_by: personOf(actor),
    ordered_at: await facilityNow(trx),
  })
  const asked = { kind: 'order-payment', about: payment.id, answer: 'ordered' } as const
  const answered = await answerOpenTask(trx, file, actor, asked)
  const { id: paymentId, kind, amount_minor, currency } = payment
  const detail = {
    paymentId,
    kind,
    amountMinor: String(amount_minor),
    currency,
    accountVersion: isOutgoing ? accounts[0]!.version : null,
  }
  await record(trx, file, {
    type: isOutgoing ? 'payment.ordered' : 'recovery.claimed',
    actor,
    ...answered,
    subject: paymentId,
    detail,
  })
}
