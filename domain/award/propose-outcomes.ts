import type { StageRules } from '../call/rule-set.ts'
import type { Outcome } from '../proposal/proposal-status.ts'
import { percentOf } from '../shared/money.ts'
import type { Ranked } from './rank.ts'

export type Selection = StageRules['selection']
/** The whole envelope, and what of it nobody has reserved or spent. */
export type EnvelopeMoney = { totalMinor: bigint; availableMinor: bigint }

/** Why the ranking comes to an outcome: it is good enough and there is money, a minimum is missed, or others were better. */
export type Because = 'within-the-money' | 'shortfall' | 'beyond-the-money'
/** `cumulativeMinor`: what this and all better proposals ask for together. */
export type Proposed = Ranked & { computed: Outcome; because: Because; cumulativeMinor: bigint }

/** What the ranking alone would come to. An officer may depart from it, with a reason. */
export function proposeOutcomes(ranked: readonly Ranked[], selection: Selection, money: EnvelopeMoney): Proposed[] {
  const passing = withCumulative(ranked.filter((one) => one.passes))
  const failing = ranked.filter((one) => !one.passes).map((one) => ({ ...one, cumulativeMinor: 0n }))
  const decided =
    selection.kind === 'shortlist' ? shortlist(passing, selection, money) : award(passing, selection, money)
  const refused: Outcome = selection.kind === 'shortlist' ? 'not-preselected' : 'rejected'
  return [...decided, ...failing.map((one) => ({ ...one, computed: refused, because: 'shortfall' as const }))]
}

type WithSum = Ranked & { cumulativeMinor: bigint }

function withCumulative(ranked: readonly Ranked[]): WithSum[] {
  let cumulativeMinor = 0n
  return ranked.map((one) => {
    cumulativeMinor += one.requestedMinor
    return { ...one, cumulativeMinor }
  })
}

/** The best, until together they ask for so many per cent of the envelope; the one that reaches it is still in. */
function shortlist(
  passing: WithSum[],
  { envelopePercent }: Selection & { kind: 'shortlist' },
  money: EnvelopeMoney,
): Proposed[] {
  const enough = percentOf(money.totalMinor, envelopePercent)
  return passing.map((one) =>
    one.cumulativeMinor - one.requestedMinor < enough
      ? { ...one, computed: 'invited', because: 'within-the-money' }
      : { ...one, computed: 'not-preselected', because: 'beyond-the-money' },
  )
}

/** The best, as long as the money lasts; the first that does not fit ends it, and begins the reserve list. */
function award(passing: WithSum[], { reserve }: Selection & { kind: 'award' }, money: EnvelopeMoney): Proposed[] {
  const firstOut = passing.findIndex((one) => one.cumulativeMinor > money.availableMinor)
  const awards = firstOut === -1 ? passing.length : firstOut
  return passing.map((one, index) => {
    if (index < awards) return { ...one, computed: 'awarded', because: 'within-the-money' }
    return { ...one, computed: index < awards + reserve ? 'reserve' : 'rejected', because: 'beyond-the-money' }
  })
}

/** What may be decided in a stage; ineligible is what screening and verification found, not what a ranking decides. */
export const outcomesOf = (selection: Selection): readonly Outcome[] =>
  selection.kind === 'shortlist' ? ['invited', 'not-preselected'] : ['awarded', 'reserve', 'rejected']
