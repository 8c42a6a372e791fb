import { bankAccountVersions, stateOf } from '../../db/grant/bank-account-versions.ts'
import { grantById, namesOf } from '../../db/grant/grant-queries.ts'
import { reportsOf } from '../../db/grant/lock-report.ts'
import { type Payment, paymentsOf } from '../../db/grant/payments-of.ts'
import { printedAccount } from '../../domain/account/iban.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { paymentStatus } from '../../domain/grant/grant-status.ts'
import { isSuspended, mayPay } from '../../domain/grant/next-matters.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import { dateIn } from '../../domain/shared/working-days.ts'
import { accountRow } from '../account/account-words.ts'
import type { Asked } from '../asked.ts'
import { paymentTag } from './grant-tag.ts'
import { headOf, isStaff } from './grant-view.ts'

/** One payment: to order, to confirm with the bank's words, or to read. */
export async function paymentView(request: Asked) {
  const grant = await grantById(request.db, request.standing.id)
  const payment = (await paymentsOf(request.db, grant.id)).find(({ id }) => id === request.params.paymentId)
  if (!payment) throw notFound('payment')
  const can = (verb: string) => mayPay(grant.status) && hasVerb(paymentStatus, payment.status, verb)
  const isMine = payment.ordered_by === request.visitor.person?.id
  const blocked = await blockedBy(request, payment)
  return {
    ...headOf(grant, isStaff(request)),
    paymentId: payment.id,
    kind: payment.kind,
    state: paymentTag(payment.status),
    facts: await factsOf(request, payment),
    order: can('order') && request.may('payment.order') ? (blocked ?? 'may') : null,
    confirm: can('confirm') && request.may('payment.confirm') ? (isMine ? 'other' : 'may') : null,
    mayReturn: can('return') && request.may('payment.confirm'),
    today: dateIn(await request.now(), grant.zone),
    form: request.form(),
  }
}

/** Why an order would be refused just now. */
async function blockedBy({ db, standing }: Asked, payment: Payment): Promise<'suspended' | 'unverified' | null> {
  if (payment.kind === 'recovery') return null
  const reports = (await reportsOf(db, standing.id)).map((report) => ({ ...report, suspendedAt: report.suspended_at }))
  if (isSuspended(reports)) return 'suspended'
  return stateOf(await bankAccountVersions(db, standing.id)) === 'verified' ? null : 'unverified'
}

async function factsOf({ db, standing }: Asked, payment: Payment) {
  const accounts = await bankAccountVersions(db, standing.id)
  const account =
    accounts.find(({ id }) => id === payment.bank_account_id) ?? accounts.find(({ status }) => status === 'verified')
  const names = await namesOf(db, [payment.ordered_by, payment.confirmed_by])
  const deed = (at: Date | null, by: string | null) =>
    at ? [{ instant: at }, { text: names.get(by ?? '') ?? '', soft: true }] : null
  return [
    {
      label: { key: 'grant.column.amount' },
      value: { money: { amountMinor: payment.amount_minor, currency: payment.currency } },
    },
    ...(payment.kind === 'recovery' || !account
      ? []
      : [
          accountRow(account, 'holder'),
          {
            label: { key: 'account.iban' },
            value: { text: { ref: printedAccount(account.iban) }, href: paths.bankAccount(standing.id) },
          },
          {
            label: { key: 'account.bankName' },
            value: [account.bank_name, { text: { country: account.country }, soft: true }],
          },
          { label: { key: 'grant.payment.accountVersion' }, value: { number: account.version } },
        ]),
    { label: { key: 'grant.column.ordered' }, value: deed(payment.ordered_at, payment.ordered_by) },
    { label: { key: 'grant.payment.confirmed' }, value: deed(payment.confirmed_at, payment.confirmed_by) },
    ...(payment.kind === 'recovery'
      ? [{ label: { key: 'grant.payment.dueOn' }, value: { date: payment.due_on } }]
      : []),
    { label: { key: 'grant.column.valueOn' }, value: { date: payment.value_on } },
    { label: { key: 'grant.column.bankReference' }, value: payment.bank_reference },
  ]
}
