import { hasVerb } from '../../domain/case/status-table.ts'
import { paymentStatus, reportStatus } from '../../domain/grant/grant-status.ts'
import { type EndedGrant, type Settlement, settlementOf } from '../../domain/grant/settlement.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { addPayment } from './add-payment.ts'
import { endedGrant } from './ended-grant.ts'
import { movePayment } from './lock-payment.ts'
import { moveReport, reportsOf } from './lock-report.ts'
import { paymentsOf } from './payments-of.ts'

type Terminated = { id: string; further_minor: bigint }
type Settled = EndedGrant & Settlement & { currency: string }

/** The payments of a settlement belong to no period: they follow from the end, not from a report. */
const noPeriod = 0

/**
 * Strikes the balance of a grant that ends now: nothing that was due before is paid or asked for any more; in its place
 * there is one balance, or one recovery, or nothing. The ledger follows in `freeMoney`, which keeps the balance.
 */
export async function settleTermination(trx: Trx, file: CaseFile, termination: Terminated): Promise<Settled> {
  await cancelWhatIsDue(trx, file.id)
  const ended = await endedGrant(trx, file.id, termination.further_minor)
  const settled = { ...ended, ...settlementOf(ended) }
  keepSettlement(trx, file.id, { termination, settled })
  const { currency, balanceMinor, recoveryMinor } = settled
  addPayment(trx, file.id, { kind: 'balance', period: noPeriod, amountMinor: balanceMinor, currency })
  addPayment(trx, file.id, { kind: 'recovery', period: noPeriod, amountMinor: recoveryMinor, currency })
  return settled
}

async function cancelWhatIsDue(trx: Trx, proposalId: string): Promise<void> {
  for (const payment of await paymentsOf(trx, proposalId))
    if (hasVerb(paymentStatus, payment.status, 'cancel')) movePayment(trx, payment, { verb: 'cancel', to: 'cancelled' })
  for (const report of await reportsOf(trx, proposalId))
    if (hasVerb(reportStatus, report.status, 'cancel')) moveReport(trx, report, { verb: 'cancel', to: 'cancelled' })
}

function keepSettlement(
  trx: Trx,
  proposalId: string,
  { termination, settled }: { termination: Terminated; settled: Settled },
): void {
  post(
    trx,
    trx.insertInto('settlement').values({
      proposal_id: proposalId,
      termination_id: termination.id,
      currency: settled.currency,
      grant_minor: settled.grantMinor,
      accepted_minor: settled.acceptedMinor,
      further_minor: settled.furtherMinor,
      paid_minor: settled.paidMinor,
      balance_minor: settled.balanceMinor,
      recovery_minor: settled.recoveryMinor,
      freed_minor: settled.freedMinor,
    }),
  )
}

/** What the audit trail and the letter say of it; amounts as text, like every figure of an event. */
export const settlementDetail = (settled: Settled) => ({
  currency: settled.currency,
  acceptedMinor: String(settled.acceptedMinor + settled.furtherMinor),
  furtherMinor: String(settled.furtherMinor),
  paidMinor: String(settled.paidMinor),
  finalMinor: String(settled.finalMinor),
  paymentMinor: String(settled.balanceMinor),
  recoveryMinor: String(settled.recoveryMinor),
  freedMinor: String(settled.freedMinor),
})
