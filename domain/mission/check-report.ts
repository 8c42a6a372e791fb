import type { Problem } from '../shared/errors.ts'
import { calendarDays } from '../shared/working-days.ts'
import type { MissionDates } from './dates.ts'

/** What an expert says of a mission: what came of it, on how many days they worked, and how many they were away from home. */
export type ReportedWork = { text: string; daysWorked: number; daysAway: number }

/** The same while it is being written: the days may still be missing. */
export type WorkSoFar = { text: string; daysWorked: number | null; daysAway: number | null }

const mostCharacters = 20_000

/**
 * What is wrong with a report: nobody works more days than were agreed, or worked or was away longer than the mission
 * lasted: one that is broken off is shorter than its work.
 */
export function checkMissionReport(report: WorkSoFar, { startsOn, endsOn, days }: MissionDates): Problem[] {
  const lasted = { most: calendarDays(startsOn, endsOn), tooMany: 'problem.mission-days-away' }
  const agreed = { most: days, tooMany: 'problem.mission-days-worked' }
  return [
    ...textProblems(report.text),
    ...countProblems('daysWorked', report.daysWorked, agreed.most <= lasted.most ? agreed : lasted),
    ...countProblems('daysAway', report.daysAway, lasted),
  ]
}

function textProblems(text: string): Problem[] {
  if (text.trim() === '') return [{ field: 'text', message: 'problem.mission-report-text' }]
  if (text.length <= mostCharacters) return []
  return [{ field: 'text', message: 'problem.too-long', values: { max: mostCharacters } }]
}

type Most = { most: number; tooMany: string }

function countProblems(field: string, count: number | null, { most, tooMany }: Most): Problem[] {
  if (count === null) return [{ field, message: 'problem.required' }]
  if (!Number.isInteger(count) || count < 0) return [{ field, message: 'problem.whole-number' }]
  return count > most ? [{ field, message: tooMany, values: { most } }] : []
}
