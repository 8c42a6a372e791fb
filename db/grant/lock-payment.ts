import type { Selectable } from 'kysely'
import { hasVerb, mayGo } from '../../domain/case/status-table.ts'
import { type PaymentStatus, paymentStatus } from '../../domain/grant/grant-status.ts'
import { invalidTransition, notFound } from '../../domain/shared/errors.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Database, Trx } from '../database.ts'
import type { PaymentTable } from '../schema/payment.ts'
import { lockRunning } from './lock-grant.ts'

export type Payment = Selectable<PaymentTable>
export type PaymentRef = { proposalId: string; paymentId: string }

export async function paymentsOf(db: Database | Trx, proposalId: string): Promise<Payment[]> {
  return db
    .selectFrom('payment')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .orderBy('period')
    .orderBy('id')
    .execute()
}

/** A payment of a running grant, locked with its case, in a status that has the verb. */
export async function lockPayment(
  trx: Trx,
  { proposalId, paymentId }: PaymentRef,
  verb: string,
): Promise<{ file: CaseFile; payment: Payment }> {
  const file = await lockRunning(trx, proposalId)
  const payment = (await paymentsOf(trx, proposalId)).find(({ id }) => id === paymentId)
  if (!payment) throw notFound('payment')
  if (!hasVerb(paymentStatus, payment.status, verb)) throw invalidTransition(`problem.payment-cannot-${verb}`)
  return { file, payment }
}

type Move = { verb: string; to: PaymentStatus } & Partial<Omit<Payment, 'id' | 'proposal_id' | 'status'>>

export async function movePayment(trx: Trx, payment: Payment, { verb, to, ...columns }: Move): Promise<void> {
  if (!mayGo(paymentStatus, payment.status, verb, to)) throw invalidTransition(`problem.payment-cannot-${verb}`)
  await trx
    .updateTable('payment')
    .set({ ...columns, status: to })
    .where('id', '=', payment.id)
    .execute()
}
