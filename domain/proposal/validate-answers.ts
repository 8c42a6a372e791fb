import type { RuleSet } from '../call/rule-set.ts'
import { type Field, type Form, fieldsOf } from '../call/rule-set-form.ts'
import type { Problem } from '../shared/errors.ts'
import { isDate } from '../shared/is-date.ts'
import { formatAmount, parseAmount } from '../shared/money.ts'
import { type Answers, answerList, answerText, countCharacters, isBlank } from './answers.ts'
import type { RequestedRange } from './requested-range.ts'

/** What a form's answers are held against beside the form itself. */
export type AnswerLimits = Pick<RuleSet, 'currency' | 'countries' | 'grant'> & { requested: RequestedRange }

type Wrong = Omit<Problem, 'field'> | undefined

/**
 * Everything that is wrong with the answers, in the order of the form. A draft shows these and may be saved with them;
 * a submission needs none. Problems name their field as forms do: `answers.summary`.
 */
export function validateAnswers(form: Form, answers: Answers, limits: AnswerLimits): Problem[] {
  return fieldsOf(form).flatMap((field) => {
    const wrong = checkAnswer(field, answers[field.key], limits)
    return wrong ? [{ field: answerField(field.key), ...wrong }] : []
  })
}

export const answerField = (key: string): string => `answers.${key}`

function checkAnswer(field: Field, answer: string | string[] | undefined, limits: AnswerLimits): Wrong {
  if (isBlank(answer))
    return field.mandatory
      ? { message: field.type === 'declaration' ? 'problem.declare' : 'problem.required' }
      : undefined
  const text = answerText(answer)
  switch (field.type) {
    case 'line':
    case 'text':
      return tooLong(text, field.maximum)
    case 'amount':
      return wrongAmount(text, field.role === 'requested' ? limits.requested : null, limits.currency)
    case 'number':
      return wrongNumber(text, field.role === 'months' ? monthsOf(field, limits) : field)
    case 'date':
      return isDate(text) ? undefined : { message: 'problem.date' }
    case 'choice':
      return field.options.some(({ value }) => value === text) ? undefined : { message: 'problem.choose-one' }
    case 'choices':
      return answerList(answer).every((one) => field.options.some(({ value }) => value === one))
        ? undefined
        : { message: 'problem.choose-one' }
    case 'country':
      return limits.countries.includes(text) ? undefined : { message: 'problem.country-not-in-call' }
    case 'declaration':
      return text === 'yes' || text === 'on' || text === 'true' ? undefined : { message: 'problem.declare' }
  }
}

function tooLong(text: string, maximum: number): Wrong {
  const count = countCharacters(text)
  return count <= maximum ? undefined : { message: 'problem.answer-too-long', values: { limit: maximum, count } }
}

function wrongAmount(text: string, range: RequestedRange | null, currency: string): Wrong {
  const amount = parseAmount(text, currency)
  if (amount === undefined) return { message: 'problem.amount' }
  if (!range || (amount >= range.leastMinor && amount <= range.mostMinor)) return undefined
  const figure = (minor: bigint) => Number(formatAmount(minor, currency))
  const limits = { currency, least: figure(range.leastMinor), most: figure(range.mostMinor) }
  if (!range.moved) return { message: 'problem.amount-out-of-range', values: limits }
  return {
    message: 'problem.amount-moved',
    values: { ...limits, before: figure(range.moved.beforeMinor), percent: range.moved.percent },
  }
}

type Bounds = { minimum: number; maximum: number; whole?: boolean }

const monthsOf = (field: Bounds, { grant }: AnswerLimits): Bounds => ({
  minimum: Math.max(field.minimum, grant.minimumMonths),
  maximum: Math.min(field.maximum, grant.maximumMonths),
  whole: true,
})

function wrongNumber(text: string, { minimum, maximum, whole }: Bounds): Wrong {
  const plain = text.trim().replace(/[\s,'\u00a0\u202f]/g, '')
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(plain)) return { message: 'problem.number' }
  const value = Number(plain)
  if (whole && !Number.isInteger(value)) return { message: 'problem.whole-number' }
  return value >= minimum && value <= maximum
    ? undefined
    : { message: 'problem.number-out-of-range', values: { least: minimum, most: maximum } }
}
