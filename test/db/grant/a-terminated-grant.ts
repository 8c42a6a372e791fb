import { expect } from 'vitest'
import { postingsOf } from '../../../db/budget/book.ts'
import { envelopeFigures } from '../../../db/budget/envelope-queries.ts'
import type { Database } from '../../../db/database.ts'
import { acceptReport } from '../../../db/grant/accept-report.ts'
import { confirmPayment } from '../../../db/grant/confirm-payment.ts'
import { decideTermination } from '../../../db/grant/decide-termination.ts'
import { orderPayment } from '../../../db/grant/order-payment.ts'
import { paymentsOf } from '../../../db/grant/payments-of.ts'
import { proposeTermination } from '../../../db/grant/propose-termination.ts'
import { settlementOfGrant } from '../../../db/grant/settlement-queries.ts'
import { balanceOf } from '../../../domain/budget/balance.ts'
import type { LedgerKind } from '../../../domain/budget/ledger.ts'
import type { RuleSet } from '../../../domain/call/rule-set.ts'
import { isOpenIn } from '../../../domain/case/status-table.ts'
import { paymentStatus } from '../../../domain/grant/grant-status.ts'
import { act, aRunningGrant, aSubmittedReport, ask, type Grant, paymentOf, today } from './a-grant.ts'

export const total = 1_500_000_00n
export const first = 160_000_00n

/** A running grant: its first payment is made, and its interim report, if there is one, is accepted for so much. */
export async function paidGrant(
  db: Database,
  { acceptedMinor, ...options }: { acceptedMinor?: bigint; rules?: RuleSet } = {},
) {
  const grant = await aRunningGrant(db, options)
  const { id } = await paymentOf(db, grant, 'pre-financing')
  await ask(db, grant.proposalId, 'order-payment', `${id}/1`)
  await act(db, (trx) => orderPayment(trx, grant.finance, { proposalId: grant.proposalId, paymentId: id }))
  await ask(db, grant.proposalId, 'confirm-payment', `${id}/1`)
  await confirm(db, grant, 'pre-financing')
  if (acceptedMinor === undefined) return grant
  await aSubmittedReport(db, grant, { spentMinor: acceptedMinor })
  await act(db, (trx) => acceptReport(trx, grant.officer, { proposalId: grant.proposalId, period: 1, acceptedMinor }))
  return grant
}

type Further = { furtherMinor?: bigint; basis?: string }

export async function terminated(db: Database, grant: Grant, further: Further = {}): Promise<Grant> {
  const { proposalId } = grant
  const proposed = { proposalId, reason: 'The office was closed.', ...further }
  await act(db, (trx) => proposeTermination(trx, grant.officer, proposed))
  await act(db, (trx) => decideTermination(trx, grant.approver, { proposalId, terminate: true, reason: null }))
  return grant
}

/** The newest payment of a kind that is still open. */
export async function refOf(db: Database, grant: Grant, kind: string) {
  const payments = await paymentsOf(db, grant.proposalId)
  const open = payments.find((one) => one.kind === kind && one.status !== 'cancelled' && one.status !== 'paid')
  return { proposalId: grant.proposalId, paymentId: open?.id ?? '' }
}

export async function order(db: Database, grant: Grant, kind: string): Promise<void> {
  const ref = await refOf(db, grant, kind)
  await act(db, (trx) => orderPayment(trx, grant.finance, ref))
}

export async function confirm(db: Database, grant: Grant, kind: string, by = grant.secondFinance): Promise<void> {
  const confirmation = { ...(await refOf(db, grant, kind)), valueOn: today(), bankReference: 'STMT 12' }
  await act(db, (trx) => confirmPayment(trx, by, confirmation))
}

export const ledgerOf = async (db: Database, { proposalId }: Grant) => balanceOf(await postingsOf(db, proposalId))

/** Whatever has happened: the envelope is whole, and what was committed is freed, paid or still open. */
export async function expectBalanced(db: Database, grant: Grant): Promise<void> {
  const figures = (await envelopeFigures(db, grant.callId))!
  expect(figures.available + figures.reserved + figures.committed + figures.paid).toBe(total)
  const postings = await postingsOf(db, grant.proposalId)
  const sum = (kind: LedgerKind) =>
    postings.reduce((all, posting) => (posting.kind === kind ? all + posting.amountMinor : all), 0n)
  const { committed: open } = balanceOf(postings)
  expect(sum('committed')).toBe(sum('decommitted') + sum('paid') + open)
  const settled = (await settlementOfGrant(db, grant.proposalId))!
  const final = settled.paid_minor + settled.balance_minor - settled.recovery_minor
  const outstanding = (await paymentsOf(db, grant.proposalId))
    .filter(({ status }) => isOpenIn(paymentStatus, status))
    .reduce((all, { kind, amount_minor }) => (kind === 'recovery' ? all - amount_minor : all + amount_minor), 0n)
  expect(sum('paid') - sum('recovered') + outstanding).toBe(final)
}
