import { checkMissionDates } from '../mission/dates.ts'
import type { FacilityRules } from '../programme/facility-rules.ts'
import { latestDay } from '../programme/latest-day.ts'
import { countryCodes } from '../shared/countries.ts'
import type { Problem } from '../shared/errors.ts'

type Nomination = { days: number; startsOn: string; endsOn: string; modality: string; place: string; country: string }
type Bounds = { rules: FacilityRules; freeDays: number; today: string }

/** A mission takes days that the request still has, at dates to come, in a way that the rules know. */
export const checkNomination = (nomination: Nomination, { rules, freeDays, today }: Bounds): Problem[] => [
  ...checkDays(nomination.days, freeDays),
  ...checkMissionDates(nomination, { today, latest: latestDay(rules, today) }),
  ...when(!(rules.modalities as readonly string[]).includes(nomination.modality), {
    field: 'modality',
    message: 'problem.not-in-rules',
  }),
  ...when(nomination.modality !== 'remote' && nomination.place.trim() === '', {
    field: 'place',
    message: 'problem.required',
  }),
  ...when(!countryCodes.includes(nomination.country), { field: 'country', message: 'problem.choose-one' }),
]

const checkDays = (days: number, most: number): Problem[] =>
  when(!Number.isInteger(days) || days < 1 || days > most, {
    field: 'days',
    message: 'problem.mission-days',
    values: { most },
  })

const when = (isWrong: boolean, problem: Problem): Problem[] => (isWrong ? [problem] : [])
