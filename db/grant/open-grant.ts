import type { RuleSet } from '../../domain/call/rule-set.ts'
import { preFinancing } from '../../domain/grant/payments.ts'
import { reportingPeriods } from '../../domain/grant/periods.ts'
import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { addPayment } from './add-payment.ts'
import type { ContractVersion } from './contract-versions.ts'

/** What a signed contract brings along: a report for every period, and the first payment. */
export function openGrant(
  trx: Trx,
  proposalId: string,
  { contract, rules }: { contract: ContractVersion; rules: RuleSet },
): void {
  const periods = reportingPeriods({ startsOn: contract.starts_on!, endsOn: contract.ends_on! }, rules)
  const reports = periods.map(({ period, kind, fromOn, toOn, dueAt }) => ({
    proposal_id: proposalId,
    period,
    kind,
    from_on: fromOn,
    to_on: toOn,
    due_at: dueAt,
  }))
  post(trx, trx.insertInto('report').values(reports))
  addPayment(trx, proposalId, {
    kind: 'pre-financing',
    period: 0,
    amountMinor: preFinancing(contract.amount_minor, rules.payments),
    currency: contract.currency,
  })
}
