import type { Field, Form } from '../../domain/call/rule-set-form.ts'
import { type Answers, answerList, answerText, isBlank } from '../../domain/proposal/answers.ts'
import { parseAmount } from '../../domain/shared/money.ts'

/** A submitted application to read: every question that was answered, section by section, as templates show values. */
export function answersView(form: Form, answers: Answers, currency: string) {
  return form.sections.map(({ title, fields }) => ({
    title,
    answers: fields.map((field) => ({ label: field.label, value: shownAnswer(field, answers, currency) })),
  }))
}

function shownAnswer(field: Field, answers: Answers, currency: string): unknown {
  const answer = answers[field.key]
  if (isBlank(answer)) return null
  const text = answerText(answer)
  switch (field.type) {
    case 'text':
      return { lines: text }
    case 'amount': {
      const amountMinor = parseAmount(text, currency)
      return amountMinor === undefined ? text : { money: { amountMinor, currency } }
    }
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { date: text } : text
    case 'country':
      return /^[A-Z]{2}$/.test(text) ? { country: text } : text
    case 'choice':
    case 'choices':
      return answerList(answer)
        .map((value) => field.options.find((option) => option.value === value)?.label ?? value)
        .join('; ')
    case 'declaration':
      return { key: 'evaluation.declared' }
    default:
      return text
  }
}
