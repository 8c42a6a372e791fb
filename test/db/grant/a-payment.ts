import type { Database } from '../../../db/database.ts'
import { confirmPayment } from '../../../db/grant/confirm-payment.ts'
import { orderPayment } from '../../../db/grant/order-payment.ts'
import { act, ask, type Grant, paymentOf, today } from './a-grant.ts'

/** A payment that is asked of finance officers, in the round of its order. */
export async function due(db: Database, grant: Grant, kind = 'pre-financing', round = 1) {
  const payment = await paymentOf(db, grant, kind)
  const task = await ask(db, grant.proposalId, 'order-payment', `${payment.id}/${round}`)
  return { ref: { proposalId: grant.proposalId, paymentId: payment.id }, task, amount: payment.amount_minor }
}

export async function ordered(db: Database, grant: Grant, kind = 'pre-financing') {
  const { ref, amount } = await due(db, grant, kind)
  await act(db, (trx) => orderPayment(trx, grant.finance, ref))
  return { ref, amount, task: await ask(db, grant.proposalId, 'confirm-payment', `${ref.paymentId}/1`) }
}

export async function pay(db: Database, grant: Grant, kind: string): Promise<void> {
  const { ref } = await ordered(db, grant, kind)
  await act(db, (trx) =>
    confirmPayment(trx, grant.secondFinance, { ...ref, valueOn: today(), bankReference: 'STMT 12' }),
  )
}
