import { z } from 'zod'
import { confirmPayment } from '../../db/grant/confirm-payment.ts'
import { orderPayment } from '../../db/grant/order-payment.ts'
import { returnPaymentOrder } from '../../db/grant/return-payment-order.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { isUuid } from '../../domain/shared/ids.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, optionalDate, optionalText } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { paymentView } from './payment-view.ts'

const order = z.object({})
const confirmation = z.object({
  outcome: choice(['confirm', 'return']),
  valueOn: optionalDate,
  bankReference: optionalText(60),
  reason: optionalText(2000),
})

export const paymentRoutes = (routes: Routes): void => {
  routes.get(paths.payment(':id', ':paymentId'), 'payment.read', showPayment)
  routes.post(paths.paymentOrder(':id', ':paymentId'), 'payment.order', give, { body: order, form: showPayment })
  routes.post(paths.paymentConfirmation(':id', ':paymentId'), 'payment.confirm', confirm, {
    body: confirmation,
    form: showPayment,
  })
}

async function showPayment(request: Asked): Promise<Reply> {
  return page('grant/payment', await paymentView(request))
}

async function give(request: Asked): Promise<Reply> {
  await request.command((trx) => orderPayment(trx, request.actor(), refOf(request)))
  return seeOther(paths.grant(request.standing.id), 'grant.notice.ordered')
}

async function confirm(request: Asked): Promise<Reply> {
  const { outcome, valueOn, bankReference, reason } = request.parse(confirmation)
  const ref = refOf(request)
  if (outcome === 'return') {
    if (!reason) throw invalidInput([{ field: 'reason', message: 'problem.reason-needed' }])
    await request.command((trx) => returnPaymentOrder(trx, request.actor(), { ...ref, reason }))
  } else {
    const missing = [...(valueOn ? [] : ['valueOn']), ...(bankReference ? [] : ['bankReference'])]
    if (!valueOn || !bankReference) throw invalidInput(missing.map((field) => ({ field, message: 'problem.required' })))
    await request.command((trx) => confirmPayment(trx, request.actor(), { ...ref, valueOn, bankReference }))
  }
  return seeOther(paths.grant(ref.proposalId), `grant.notice.payment-${outcome}`)
}

const refOf = ({ standing, params }: Asked) => ({
  proposalId: standing.id,
  paymentId: isUuid(params.paymentId ?? '') ? params.paymentId! : '',
})
