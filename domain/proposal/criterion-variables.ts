import type { CriterionVariables } from '../call/criteria-language.ts'
import type { RuleSet } from '../call/rule-set.ts'
import { type Field, type Form, fieldsOf } from '../call/rule-set-form.ts'
import { formatAmount, parseAmount } from '../shared/money.ts'
import { type Answers, answerList, answerText, isBlank } from './answers.ts'
import { summaryOfAnswers } from './summary-of-answers.ts'

export type Applicant = { kind: string; country: string; foundedOn: string | null }

/** What automatic criteria look at. An answer that is missing or unreadable is left out, so that its criterion is unclear. */
export function criterionVariables(
  rules: RuleSet,
  form: Form,
  application: { answers: Answers; applicant: Applicant; deadlineOn: string },
): CriterionVariables {
  const { answers, applicant, deadlineOn } = application
  const summary = summaryOfAnswers(form, answers, rules.currency)
  return {
    answers: Object.fromEntries(fieldsOf(form).flatMap((field) => readable(field, answers[field.key], rules.currency))),
    ...(summary.requestedMinor === null
      ? {}
      : { requested: Number(formatAmount(summary.requestedMinor, rules.currency)) }),
    ...(summary.months === null ? {} : { months: summary.months }),
    ...(summary.country === null ? {} : { country: summary.country }),
    organisation: {
      kind: applicant.kind,
      country: applicant.country,
      ...(applicant.foundedOn
        ? { foundedOn: applicant.foundedOn, yearsRegistered: yearsBetween(applicant.foundedOn, deadlineOn) }
        : {}),
    },
    call: {
      minimum: Number(rules.grant.minimum),
      maximum: Number(rules.grant.maximum),
      minimumMonths: rules.grant.minimumMonths,
      maximumMonths: rules.grant.maximumMonths,
      countries: rules.countries,
      applicantKinds: rules.applicantKinds,
    },
  }
}

type Readable = [string, string | number | boolean | string[]]

function readable(field: Field, answer: string | string[] | undefined, currency: string): Readable[] {
  if (isBlank(answer)) return []
  const text = answerText(answer).trim()
  switch (field.type) {
    case 'amount': {
      const amount = parseAmount(text, currency)
      return amount === undefined ? [] : [[field.key, Number(formatAmount(amount, currency))]]
    }
    case 'number':
      return Number.isFinite(Number(text)) ? [[field.key, Number(text)]] : []
    case 'choices':
      return [[field.key, answerList(answer)]]
    case 'declaration':
      return [[field.key, true]]
    default:
      return [[field.key, text]]
  }
}

/** Whole years from one calendar date to another. */
function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(4) < from.slice(4) ? years - 1 : years
}
