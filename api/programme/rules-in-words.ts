import type { FacilityRules } from '../../domain/programme/facility-rules.ts'
import { parseAmount } from '../../domain/shared/money.ts'
import { type RequestTaskKind, requestTaskKinds } from '../../domain/task/request-task-kinds.ts'
import { termsInWords } from '../call/terms-in-words.ts'

/** The facility's rules as whoever asks, advises or works under them reads them: who may ask, for what, how, how long. */
export function rulesInWords(rules: FacilityRules) {
  const money = (amount: string) => ({
    money: { amountMinor: parseAmount(amount, rules.currency)!, currency: rules.currency },
  })
  return {
    title: rules.title,
    summary: rules.summary,
    asking: askingOf(rules),
    fields: rules.fields.map(({ text }) => text),
    parties: rules.consultation.parties.map(({ name, mayVeto }) => ({
      cells: [name, { key: `programme.rules.${mayVeto ? 'mayVeto' : 'mayRemark'}` }],
    })),
    criteria: rules.assessment.criteria.map(({ text }) => text),
    bands: rules.fees.bands.map(({ name, perDay }) => ({ cells: [name, money(perDay)] })),
    subsistence: [
      ...Object.entries(rules.fees.subsistence.byCountry).map(([country, amount]) => ({
        cells: [{ country }, money(amount)],
      })),
      { cells: [{ key: 'programme.rules.elsewhere' }, money(rules.fees.subsistence.elsewhere)] },
    ],
    afterwards: afterwardsOf(rules),
    questions: rules.review.questions.map(({ text }) => text),
    followUp: rules.followUp.question,
    tasks: (Object.keys(requestTaskKinds) as RequestTaskKind[]).map((kind) => ({
      cells: [
        { key: `programme.task.${kind}` },
        { key: `task.holder.${requestTaskKinds[kind].holder}` },
        ...termsInWords(rules.tasks[kind]).slice(0, 2),
        silenceSaid(rules, kind),
      ],
    })),
  }
}

/** What silence does differs by kind: consent, an end, or a question to an officer. */
const silenceSaid = (rules: FacilityRules, kind: RequestTaskKind) => {
  if (rules.tasks[kind].silence === 'escalate') return { key: 'call.rules.silence-escalate' }
  if (kind === 'validate-report') return { key: `programme.silence.validate-${rules.validation.silence}` }
  return { key: `programme.silence.${kind}` }
}

const askingOf = (rules: FacilityRules) => [
  {
    label: { key: 'programme.rules.who' },
    value: apart(rules.institutionKinds.map((kind) => ({ key: `organisation.kind.${kind}` }))),
  },
  { label: { key: 'programme.rules.countries' }, value: { countries: rules.countries } },
  {
    label: { key: 'programme.rules.days' },
    value: {
      key: 'programme.rules.daysOf',
      values: { least: rules.days.leastPerRequest, most: rules.days.mostPerRequest, envelope: rules.days.envelope },
    },
  },
  ...aheadOf(rules),
  {
    label: { key: 'programme.rules.how' },
    value: apart(rules.modalities.map((modality) => ({ key: `request.modality.${modality}` }))),
  },
  { label: { key: 'programme.rules.languages' }, value: { languages: rules.languages } },
  { label: { key: 'programme.rules.prefix' }, value: { ref: rules.referencePrefix } },
]

const aheadOf = ({ days: { mostMonthsAhead: months } }: FacilityRules) =>
  months
    ? [{ label: { key: 'programme.rules.ahead' }, value: { key: 'programme.rules.aheadOf', values: { months } } }]
    : []

const afterwardsOf = (rules: FacilityRules) => [
  {
    label: { key: 'programme.rules.validation' },
    value: { key: `programme.rules.validation-${rules.validation.silence}` },
  },
  {
    label: { key: 'programme.rules.followUp' },
    value: { key: 'programme.rules.followUpAfter', values: { months: rules.followUp.afterMonths } },
  },
]

/** Several values on one line. */
const apart = (values: { key: string }[]) => values.flatMap((value, at) => (at === 0 ? [value] : ['·', value]))
