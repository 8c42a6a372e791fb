import { hasOpenPayment } from '../../domain/grant/next-matters.ts'
import { type Account, finalSettlement, interimPayment } from '../../domain/grant/payments.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import { rulesOfCall } from '../call/call-rules.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { addPayment } from './add-payment.ts'
import { contractInForce, contractVersions } from './contract-versions.ts'
import type { Report } from './lock-report.ts'
import { paymentsOf } from './payments-of.ts'

/** `reports`: all of the grant, the judged one with what was accepted of it. */
type Judged = { file: CaseFile; report: Report; reports: readonly Report[] }
export type Settlement = { currency: string; paymentMinor: string; recoveryMinor: string }

/** What follows from a judged report: an interim payment, or the balance, or money that has to come back. */
export async function settleReport(trx: Trx, { file, report, reports }: Judged): Promise<Settlement> {
  const payments = await paymentsOf(trx, file.id)
  if (report.kind === 'final') assertNothingElseOpen(report, reports, payments)
  const contract = contractInForce(await contractVersions(trx, file.id))!
  const account: Account = {
    grantMinor: contract.amount_minor,
    acceptedMinor: sum(reports.map(({ accepted_minor }) => accepted_minor ?? 0n)),
    paidMinor: sum(payments.filter(({ status }) => status !== 'cancelled').map(({ amount_minor }) => amount_minor)),
  }
  const { rules } = await rulesOfCall(trx, file.call_id!)
  const due = { period: report.period, currency: contract.currency }
  if (report.kind === 'interim') {
    const amountMinor = report.accepted_minor ? interimPayment(account, rules.payments) : 0n
    addPayment(trx, file.id, { ...due, kind: 'interim', amountMinor })
    return { currency: contract.currency, paymentMinor: String(amountMinor), recoveryMinor: '0' }
  }
  const { balanceMinor, recoveryMinor } = finalSettlement(account)
  addPayment(trx, file.id, { ...due, kind: 'balance', amountMinor: balanceMinor })
  addPayment(trx, file.id, { ...due, kind: 'recovery', amountMinor: recoveryMinor })
  return { currency: contract.currency, paymentMinor: String(balanceMinor), recoveryMinor: String(recoveryMinor) }
}

/** The balance is what is left: earlier reports are judged and earlier payments made before it is struck. */
function assertNothingElseOpen(
  report: Report,
  reports: readonly Report[],
  payments: Parameters<typeof hasOpenPayment>[0],
): void {
  const isOpen = reports.some((other) => other.period !== report.period && other.judged_at === null)
  if (isOpen) throw invalidTransition('problem.earlier-report-open')
  if (hasOpenPayment(payments)) throw invalidTransition('problem.earlier-payment-open')
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n)
