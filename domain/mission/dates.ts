import type { Problem } from '../shared/errors.ts'
import { isDate } from '../shared/is-date.ts'
import { calendarDays } from '../shared/working-days.ts'

/** The first and the last day of a mission, and on how many of them the expert works. */
export type MissionDates = { startsOn: string; endsOn: string; days: number }

/** What is wrong with the dates of a mission that is still to come; `today` in the facility's zone. */
export function checkMissionDates({ startsOn, endsOn, days }: MissionDates, today: string): Problem[] {
  const unreadable = Object.entries({ startsOn, endsOn }).filter(([, date]) => !isDate(date))
  if (unreadable.length > 0) return unreadable.map(([field]) => ({ field, message: 'problem.date' }))
  if (startsOn < today) return [{ field: 'startsOn', message: 'problem.mission-starts-in-the-past', values: { today } }]
  if (endsOn < startsOn) return [{ field: 'endsOn', message: 'problem.ends-before-it-begins' }]
  const most = calendarDays(startsOn, endsOn)
  return days > most ? [{ field: 'endsOn', message: 'problem.mission-too-short', values: { days, most } }] : []
}
