import type { Problem } from '../shared/errors.ts'
import { dateIn } from '../shared/working-days.ts'
import type { RuleSet } from './rule-set.ts'

/** A deadline may not move so far that money of the call can no longer be signed for when its stage is decided. */
export function moneyEndsBefore({ envelope, zone }: RuleSet, evaluateBy: Date): Problem[] {
  const decided = dateIn(evaluateBy, zone)
  const [first] = envelope.sources.map(({ lastSigningOn }) => lastSigningOn).sort()
  return first && first < decided
    ? [{ field: 'on', message: 'problem.deadline-after-signing', values: { on: first, decided } }]
    : []
}
