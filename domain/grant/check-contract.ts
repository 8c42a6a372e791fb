import type { RuleSet } from '../call/rule-set.ts'
import type { Problem } from '../shared/errors.ts'
import { formatAmount } from '../shared/money.ts'
import { type Duration, monthsOf } from './periods.ts'

export type ContractTerms = Duration & { amountMinor: bigint }
/** `signByOn`: the last day for the signature. */
type Frame = { rules: RuleSet; awardedMinor: bigint; today: string; signByOn: string }

/** What keeps a contract from being prepared: amount, dates and months against the award and the call's rules. */
export function checkContract(terms: ContractTerms, frame: Frame): Problem[] {
  return [...amountProblems(terms.amountMinor, frame), ...dateProblems(terms, frame), ...fundingProblems(terms, frame)]
}

function amountProblems(amountMinor: bigint, { awardedMinor, rules }: Frame): Problem[] {
  if (amountMinor > 0n && amountMinor <= awardedMinor) return []
  const most = `${rules.currency} ${formatAmount(awardedMinor, rules.currency)}`
  return [{ field: 'amount', message: 'problem.contract-amount', values: { most } }]
}

function dateProblems(duration: Duration, { rules, today }: Frame): Problem[] {
  if (duration.startsOn < today) return [{ field: 'startsOn', message: 'problem.contract-start' }]
  if (duration.endsOn <= duration.startsOn) return [{ field: 'endsOn', message: 'problem.contract-end' }]
  const { minimumMonths, maximumMonths } = rules.grant
  const months = monthsOf(duration)
  if (months >= minimumMonths && months <= maximumMonths) return []
  return [
    {
      field: 'endsOn',
      message: 'problem.contract-months',
      values: { months, least: minimumMonths, most: maximumMonths },
    },
  ]
}

/** The donor's own dates: some funding source must still be open for signing, and for implementation to the end. */
function fundingProblems({ endsOn }: Duration, { rules, signByOn }: Frame): Problem[] {
  const { sources } = rules.envelope
  if (sources.some((source) => source.lastSigningOn >= signByOn && source.endsOn >= endsOn)) return []
  const latest = sources
    .map((source) => source.endsOn)
    .sort()
    .at(-1)!
  return [{ field: 'endsOn', message: 'problem.contract-funding', values: { latest } }]
}
