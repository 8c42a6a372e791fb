import type { RuleSet, StageRules } from '../call/rule-set.ts'
import { parseAmount, percentOf } from '../shared/money.ts'

/** What may be asked for: the call's limits, narrowed by how far the amount may move from the stage before. */
export type RequestedRange = {
  leastMinor: bigint
  mostMinor: bigint
  moved?: { beforeMinor: bigint; percent: number }
}

export function requestedRange(rules: RuleSet, stage: StageRules, beforeMinor: bigint | null): RequestedRange {
  const least = parseAmount(rules.grant.minimum, rules.currency)!
  const most = parseAmount(rules.grant.maximum, rules.currency)!
  const percent = stage.amountMayMovePercent
  if (percent === undefined || beforeMinor === null) return { leastMinor: least, mostMinor: most }
  const step = percentOf(beforeMinor, percent)
  return {
    leastMinor: larger(least, beforeMinor - step),
    mostMinor: smaller(most, beforeMinor + step),
    moved: { beforeMinor, percent },
  }
}

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b)
const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)
