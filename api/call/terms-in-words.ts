import type { TaskTerms } from '../../domain/task/task-kinds.ts'

/** How long a task may take, when its holder is reminded and what silence means, as three cells of a table. */
export const termsInWords = (terms: TaskTerms) => [
  terms.within ? spanSaid(terms.within) : { key: 'call.rules.givenDate' },
  terms.remind.length > 0 ? terms.remind.map(reminderSaid) : null,
  { key: `call.rules.silence-${terms.silence}` },
]

const spanSaid = (span: NonNullable<TaskTerms['within']>) => {
  const [[unit, count]] = Object.entries(span) as [[string, number]]
  return { key: `call.rules.span-${unit}`, values: { count } }
}

const reminderSaid = (rule: TaskTerms['remind'][number]) => {
  const [[when, days]] = Object.entries(rule) as [[string, number]]
  return { key: `call.rules.${when}`, values: { days } }
}
