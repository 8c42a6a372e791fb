import type { Payment } from '../../db/grant/payments-of.ts'
import { hasVerb, isOpenIn } from '../../domain/case/status-table.ts'
import { paymentStatus } from '../../domain/grant/grant-status.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'

/** The one payment that a settlement came to: of no period, as `settle-termination` adds it. */
export const paymentOfSettlement = (payments: readonly Payment[]): Payment | undefined =>
  payments.find(({ kind, period }) => period === 0 && (kind === 'balance' || kind === 'recovery'))

/** Where it stands, as a link to it; null where nothing was owed. */
export function settlementState(proposalId: string, payments: readonly Payment[]) {
  const payment = paymentOfSettlement(payments)
  if (!payment) return null
  const on = payment.value_on ?? payment.due_on
  const values = { on: on ? { date: on } : '', dated: on ? 'yes' : 'no' }
  return {
    text: { key: `grant.settlement.now.${payment.kind}.${payment.status}`, values },
    href: paths.payment(proposalId, payment.id),
  }
}

/** What a reader should do about the money of a terminated grant, or whose turn it is; null when all is done. */
export function nextOnSettlement(request: Asked, payments: readonly Payment[]) {
  const payment = paymentOfSettlement(payments)
  if (!payment || !isOpenIn(paymentStatus, payment.status)) return null
  const isOrdered = hasVerb(paymentStatus, payment.status, 'confirm')
  const may = isOrdered
    ? request.may('payment.confirm') && payment.ordered_by !== request.visitor.person?.id
    : request.may('payment.order')
  const owes = request.standing.relation === 'own' && payment.kind === 'recovery' && isOrdered
  const whose = may ? 'yours' : owes ? 'owed' : 'others'
  const values = {
    amount: { money: { amountMinor: payment.amount_minor, currency: payment.currency } },
    on: payment.due_on ? { date: payment.due_on } : '',
    dated: payment.due_on ? 'yes' : 'no',
  }
  const key = `grant.settlement.next.${payment.kind}.${payment.status}`
  return {
    title: { key: `${key}.${whose}`, values },
    detail: { key: 'grant.settlement.next.amount', values },
    href: may ? paths.payment(request.standing.id, payment.id) : null,
    action: may ? { key: `${key}.action` } : null,
  }
}
