import type { RuleSet } from '../call/rule-set.ts'
import { addDays, addMonths, instantAt } from '../shared/working-days.ts'

/** First and last day of the action: ISO dates, both inside it. */
export type Duration = { startsOn: string; endsOn: string }

export type ReportingPeriod = { period: number; kind: 'interim' | 'final'; fromOn: string; toOn: string; dueAt: Date }

/** How many months an action takes; a month that has begun counts. */
export function monthsOf({ startsOn, endsOn }: Duration): number {
  let months = 1
  while (lastDayAfter(startsOn, months) < endsOn) months++
  return months
}

/**
 * The periods that are reported on: an interim one, if the rules want it, up to the full month nearest to its share of
 * the action, and the final one up to the end.
 */
export function reportingPeriods(duration: Duration, rules: RuleSet): ReportingPeriod[] {
  const { startsOn, endsOn } = duration
  const interimTo = interimEnd(duration, rules.reporting.interimAfterPercent)
  if (interimTo === undefined) return [aPeriod(1, 'final', { fromOn: startsOn, toOn: endsOn }, rules)]
  return [
    aPeriod(1, 'interim', { fromOn: startsOn, toOn: interimTo }, rules),
    aPeriod(2, 'final', { fromOn: addDays(interimTo, 1), toOn: endsOn }, rules),
  ]
}

function interimEnd(duration: Duration, percent: number | undefined): string | undefined {
  if (percent === undefined) return undefined
  const months = Math.max(1, Math.round((monthsOf(duration) * percent) / 100))
  const toOn = lastDayAfter(duration.startsOn, months)
  return toOn < duration.endsOn ? toOn : undefined
}

const lastDayAfter = (startsOn: string, months: number): string => addDays(addMonths(startsOn, months), -1)

/** A report is due so many days after its period, at the time of day at which the call's last stage closes. */
function aPeriod(
  period: number,
  kind: ReportingPeriod['kind'],
  { fromOn, toOn }: { fromOn: string; toOn: string },
  { reporting, stages, zone }: RuleSet,
): ReportingPeriod {
  const dueOn = addDays(toOn, reporting.dueDaysAfterPeriod)
  return { period, kind, fromOn, toOn, dueAt: instantAt(dueOn, stages.at(-1)!.deadline.at, zone) }
}

/** The instant at which a period is over: midnight after its last day, in the call's zone. */
export const periodEnd = (toOn: string, zone: string): Date => instantAt(addDays(toOn, 1), '00:00', zone)
