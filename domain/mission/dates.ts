import type { Problem } from '../shared/errors.ts'
import { isDate } from '../shared/is-date.ts'
import { calendarDays } from '../shared/working-days.ts'

/** The first and the last day of a mission, and on how many of them the expert works. */
export type MissionDates = { startsOn: string; endsOn: string; days: number }

/** What is wrong with the dates of a mission that is still to come; `today` in the facility's zone, `latest` if the rules have one. */
export function checkMissionDates(
  { startsOn, endsOn, days }: MissionDates,
  { today, latest }: { today: string; latest: string | null },
): Problem[] {
  const unreadable = Object.entries({ startsOn, endsOn }).filter(([, date]) => !isDate(date))
  if (unreadable.length > 0) return unreadable.map(([field]) => ({ field, message: 'problem.date' }))
  if (startsOn < today) return [{ field: 'startsOn', message: 'problem.mission-starts-in-the-past', values: { today } }]
  if (endsOn < startsOn) return [{ field: 'endsOn', message: 'problem.ends-before-it-begins' }]
  if (latest && endsOn > latest) return [{ field: 'endsOn', message: 'problem.too-far-ahead', values: { latest } }]
  const most = calendarDays(startsOn, endsOn)
  return days > most ? [{ field: 'endsOn', message: 'problem.mission-too-short', values: { days, most } }] : []
}
