import { type Form, fieldsOf } from '../call/rule-set-form.ts'
import { parseAmount } from '../shared/money.ts'
import { type Answers, answerText, isBlank } from './answers.ts'

/** The few answers that the engine knows by their field's role; null where they are missing or unreadable. */
export type AnswerSummary = {
  title: string | null
  requestedMinor: bigint | null
  country: string | null
  months: number | null
}

export function summaryOfAnswers(form: Form, answers: Answers, currency: string): AnswerSummary {
  const byRole = (role: string): string | null => {
    const field = fieldsOf(form).find((one) => 'role' in one && one.role === role)
    return field && !isBlank(answers[field.key]) ? answerText(answers[field.key]).trim() : null
  }
  const country = byRole('country')
  return {
    title: byRole('title'),
    requestedMinor: parseAmount(byRole('requested') ?? '', currency) ?? null,
    country: country && /^[A-Z]{2}$/.test(country) ? country : null,
    months: /^\d{1,3}$/.test(byRole('months') ?? '') ? Number(byRole('months')) : null,
  }
}
