import type { Problem } from '../shared/errors.ts'

type Dates = { startsOn: string; endsOn: string }

/**
 * An expert is not in two missions at once. Only their days are named: what another mission is about is its institution's.
 * Days that were shared before stay allowed: whoever nominated the expert despite the other mission said why.
 */
export const checkOtherMissions = (wanted: Dates, before: Dates, others: readonly Dates[]): Problem[] =>
  others
    .filter((other) => overlap(wanted, other) && !overlap(before, other))
    .slice(0, 1)
    .map(({ startsOn: from, endsOn: to }) => ({
      field: 'startsOn',
      message: 'problem.mission-clashes',
      values: { from, to },
    }))

const overlap = (one: Dates, other: Dates): boolean => one.startsOn <= other.endsOn && one.endsOn >= other.startsOn
