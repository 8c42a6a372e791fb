import { hasVerb, mayGo } from '../../domain/case/status-table.ts'
import { type PaymentStatus, paymentStatus } from '../../domain/grant/grant-status.ts'
import { invalidTransition, notFound } from '../../domain/shared/errors.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { lockPayable } from './lock-grant.ts'
import { type Payment, paymentsOf } from './payments-of.ts'

export type PaymentRef = { proposalId: string; paymentId: string }

/** A payment of a grant that may pay, locked with its case, in a status that has the verb. */
export async function lockPayment(
  trx: Trx,
  { proposalId, paymentId }: PaymentRef,
  verb: string,
): Promise<{ file: CaseFile; payment: Payment }> {
  const [file, payments] = await Promise.all([lockPayable(trx, proposalId), paymentsOf(trx, proposalId)])
  const payment = payments.find(({ id }) => id === paymentId)
  if (!payment) throw notFound('payment')
  if (!hasVerb(paymentStatus, payment.status, verb)) throw invalidTransition(`problem.payment-cannot-${verb}`)
  return { file, payment }
}

type Move = { verb: string; to: PaymentStatus } & Partial<Omit<Payment, 'id' | 'proposal_id' | 'status'>>

export function movePayment(trx: Trx, payment: Payment, { verb, to, ...columns }: Move): void {
  if (!mayGo(paymentStatus, payment.status, verb, to)) throw invalidTransition(`problem.payment-cannot-${verb}`)
  post(
    trx,
    trx
      .updateTable('payment')
      .set({ ...columns, status: to })
      .where('id', '=', payment.id),
  )
}
