import type { Hundredths } from '../evaluation/score-figure.ts'
import type { Outcome } from '../proposal/proposal-status.ts'
import type { Problem } from '../shared/errors.ts'
import { formatAmount } from '../shared/money.ts'
import { outcomesOf, type Proposed, type Selection } from './propose-outcomes.ts'

/** What an officer chose for a proposal; without one, the computed outcome stands. */
export type Choice = {
  proposalId: string
  outcome: Outcome
  amountMinor?: bigint | undefined
  reason?: string | undefined
}

/** A line of a decision. `amountMinor` only for an award. */
export type Entry = {
  proposalId: string
  rank: number | null
  score: Hundredths | null
  computed: Outcome
  outcome: Outcome
  amountMinor: bigint | null
  reason: string | null
}

/** What choices are held against. `field` names the form's field for what is wrong with a proposal's choice. */
export type Bounds = {
  selection: Selection
  availableMinor: bigint
  minimumMinor: bigint
  currency: string
  field: (proposalId: string, name: 'outcome' | 'amount' | 'reason') => string
}

/** The entries that some choices come to, and everything that is wrong with them. */
export function choose(
  proposed: readonly Proposed[],
  choices: readonly Choice[],
  bounds: Bounds,
): { entries: Entry[]; problems: Problem[] } {
  const lines = proposed.map((one) => ({ one, choice: choices.find((choice) => choice.proposalId === one.proposalId) }))
  const entries = lines.map(({ one, choice }) => entryOf(one, choice))
  const problems = [
    ...strangers(proposed, choices, bounds),
    ...entries.flatMap((entry, index) => problemsOf(entry, lines[index]!.one, bounds)),
    ...overspending(entries, bounds),
  ]
  return { entries, problems }
}

function entryOf(one: Proposed, choice: Choice | undefined): Entry {
  const outcome = choice?.outcome ?? one.computed
  return {
    proposalId: one.proposalId,
    rank: one.rank,
    score: one.score,
    computed: one.computed,
    outcome,
    amountMinor: outcome === 'awarded' ? (choice?.amountMinor ?? one.requestedMinor) : null,
    reason: choice?.reason?.trim() || null,
  }
}

/** A choice that departs from the ranking: entered in the register of exceptions when it is approved. */
export const isAgainstRanking = (entry: Pick<Entry, 'computed' | 'outcome'>): boolean =>
  entry.computed !== entry.outcome

function problemsOf(entry: Entry, one: Proposed, bounds: Bounds): Problem[] {
  const at = (name: 'outcome' | 'amount' | 'reason') => bounds.field(entry.proposalId, name)
  if (!outcomesOf(bounds.selection).includes(entry.outcome))
    return [{ field: at('outcome'), message: 'problem.outcome-not-possible' }]
  return [
    ...(isAgainstRanking(entry) && !entry.reason
      ? [{ field: at('reason'), message: 'problem.reason-against-ranking', values: { reference: one.reference } }]
      : []),
    ...(entry.amountMinor === null ? [] : amountProblems({ ...entry, amountMinor: entry.amountMinor }, one, bounds)),
  ]
}

function amountProblems(entry: Entry & { amountMinor: bigint }, one: Proposed, bounds: Bounds): Problem[] {
  const field = bounds.field(entry.proposalId, 'amount')
  const values = (limitMinor: bigint) => ({ reference: one.reference, limit: amountText(limitMinor, bounds) })
  if (entry.amountMinor > one.requestedMinor)
    return [{ field, message: 'problem.amount-above-requested', values: values(one.requestedMinor) }]
  if (entry.amountMinor < bounds.minimumMinor)
    return [{ field, message: 'problem.amount-below-minimum', values: values(bounds.minimumMinor) }]
  if (entry.amountMinor === one.requestedMinor || entry.reason) return []
  return [
    {
      field: bounds.field(entry.proposalId, 'reason'),
      message: 'problem.reason-lower-amount',
      values: { reference: one.reference },
    },
  ]
}

function strangers(proposed: readonly Proposed[], choices: readonly Choice[], bounds: Bounds): Problem[] {
  const known = new Set(proposed.map((one) => one.proposalId))
  return choices.flatMap(({ proposalId }, index) => {
    const field = bounds.field(proposalId, 'outcome')
    if (!known.has(proposalId)) return [{ field, message: 'problem.not-in-this-ranking' }]
    const isRepeated = choices.findIndex((other) => other.proposalId === proposalId) < index
    return isRepeated ? [{ field, message: 'problem.decided-twice' }] : []
  })
}

function overspending(entries: readonly Entry[], bounds: Bounds): Problem[] {
  const awarded = entries.reduce((sum, entry) => sum + (entry.amountMinor ?? 0n), 0n)
  if (awarded <= bounds.availableMinor) return []
  const values = { awarded: amountText(awarded, bounds), available: amountText(bounds.availableMinor, bounds) }
  return [{ field: 'entries', message: 'problem.awards-exceed-envelope', values }]
}

const amountText = (amountMinor: bigint, { currency }: Bounds): string =>
  `${currency} ${formatAmount(amountMinor, currency)}`
