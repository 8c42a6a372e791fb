import type { FacilityRules } from '../programme/facility-rules.ts'
import { latestDay } from '../programme/latest-day.ts'
import type { Problem } from '../shared/errors.ts'
import { isDate } from '../shared/is-date.ts'
import { longest, type RequestContent } from './request-content.ts'

const texts = ['title', 'problem', 'outcome'] as const

/** What still keeps a request from being handed in, in the order of the form; empty when it is complete. `today` is ISO. */
export const requestCompleteness = (rules: FacilityRules, content: RequestContent, today: string): Problem[] => [
  ...texts.flatMap((field) => when(content[field].trim() === '', { field, message: 'problem.required' })),
  ...oneOf('field', content.field, keysOf(rules.fields)),
  ...someOf('languages', content.languages, rules.languages),
  ...oneOf('modality', content.modality, rules.modalities),
  ...when(content.modality !== 'remote' && content.place.trim() === '', {
    field: 'place',
    message: 'problem.required',
  }),
  ...checkDates(rules, content, today),
  ...checkDays(rules, content.days),
  ...Object.entries(longest).flatMap(([field, limit]) => tooLong(field as keyof typeof longest, content, limit)),
]

function tooLong(field: keyof typeof longest, content: RequestContent, limit: number): Problem[] {
  const count = content[field].length
  return when(count > limit, { field, message: 'problem.answer-too-long', values: { count, limit } })
}

function checkDates(rules: FacilityRules, { fromOn, toOn }: RequestContent, today: string): Problem[] {
  const missing = [
    ...when(fromOn === null, { field: 'fromOn', message: 'problem.required' }),
    ...when(toOn === null, { field: 'toOn', message: 'problem.required' }),
  ]
  if (fromOn === null || toOn === null) return missing
  const latest = latestDay(rules, today)
  return [
    ...when(fromOn < today, { field: 'fromOn', message: 'problem.day-in-the-past' }),
    ...when(toOn < fromOn, { field: 'toOn', message: 'problem.ends-before-it-begins' }),
    ...(latest && toOn > latest ? [{ field: 'toOn', message: 'problem.too-far-ahead', values: { latest } }] : []),
  ]
}

function checkDays({ days: { leastPerRequest: least, mostPerRequest: most } }: FacilityRules, days: number | null) {
  if (days === null) return [{ field: 'days', message: 'problem.required' }]
  return when(days < least || days > most, { field: 'days', message: 'problem.request-days', values: { least, most } })
}

/** What no working copy may hold, complete or not, because the record cannot keep it. */
export const unkeepable = ({ fromOn, toOn, days }: Partial<RequestContent>): Problem[] => [
  ...Object.entries({ fromOn, toOn }).flatMap(([field, date]) =>
    when(typeof date === 'string' && !isDate(date), { field, message: 'problem.date' }),
  ),
  ...when(typeof days === 'number' && !(Number.isInteger(days) && Math.abs(days) < 1_000_000), {
    field: 'days',
    message: 'problem.whole-number',
  }),
]

const keysOf = (things: readonly { key: string }[]): string[] => things.map(({ key }) => key)

function oneOf(field: string, given: string | null, known: readonly string[]): Problem[] {
  if (given === null || given === '') return [{ field, message: 'problem.required' }]
  return when(!known.includes(given), { field, message: 'problem.not-in-rules' })
}

function someOf(field: string, given: readonly string[], known: readonly string[]): Problem[] {
  if (given.length === 0) return [{ field, message: 'problem.required' }]
  return when(!given.every((one) => known.includes(one)), { field, message: 'problem.not-in-rules' })
}

const when = (isWrong: boolean, problem: Problem): Problem[] => (isWrong ? [problem] : [])
