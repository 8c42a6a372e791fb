import type { Problem } from '../shared/errors.ts'

type Dates = { startsOn: string; endsOn: string }
type Nominee = {
  availableFrom: string | null
  availableTo: string | null
  /** The dates of their open missions. */
  busy: readonly Dates[]
}
export type NomineeConflict = 'not-available' | 'other-mission'

/** What speaks against an expert at the dates of a mission: what they said of their time, and other missions in it. */
export function conflictsOf({ startsOn, endsOn }: Dates, nominee: Nominee): NomineeConflict[] {
  const { availableFrom, availableTo, busy } = nominee
  const isAway = (availableFrom !== null && startsOn < availableFrom) || (availableTo !== null && endsOn > availableTo)
  const isBusy = busy.some((other) => other.startsOn <= endsOn && other.endsOn >= startsOn)
  return [...(isAway ? (['not-available'] as const) : []), ...(isBusy ? (['other-mission'] as const) : [])]
}

/**
 * A conflict does not forbid a nomination: dates may have been agreed by telephone, two missions from afar may share a
 * week, and both sides are asked still. But somebody has to say why.
 */
export const checkDespite = (conflicts: readonly NomineeConflict[], despite: string): Problem[] =>
  despite.trim() === '' ? conflicts.map((key) => ({ field: 'despite', message: `problem.nominee-${key}` })) : []
