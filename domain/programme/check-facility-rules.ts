import { type ReadRules, readRuleFile } from '../call/read-rule-file.ts'
import { isCountry } from '../call/rule-set-parts.ts'
import type { Problem } from '../shared/errors.ts'
import { parseAmount } from '../shared/money.ts'
import type { RequestTaskKind } from '../task/request-task-kinds.ts'
import { type FacilityRules, facilityRulesSchema } from './facility-rules.ts'

/** A facility's rules from the text of a file, or everything that is wrong with it, as a call's rule set is read. */
export const readFacilityRules = (text: string): ReadRules<FacilityRules> =>
  readRuleFile(text, facilityRulesSchema, checkFacilityRules)

/** What a schema cannot say: names that must be told apart, figures in order, amounts of the currency. */
export const checkFacilityRules = (rules: FacilityRules): Problem[] => [
  ...checkNames(rules),
  ...checkDays(rules),
  ...checkFees(rules),
  ...checkSilence(rules),
]

const checkNames = (rules: FacilityRules): Problem[] =>
  Object.entries({
    countries: rules.countries,
    institutionKinds: rules.institutionKinds,
    fields: keysOf(rules.fields),
    languages: rules.languages,
    modalities: rules.modalities,
    'consultation.parties': keysOf(rules.consultation.parties),
    'assessment.criteria': keysOf(rules.assessment.criteria),
    'fees.bands': keysOf(rules.fees.bands),
    'review.questions': keysOf(rules.review.questions),
  }).flatMap(([field, keys]) =>
    repeated(keys).map((key) => ({ field, message: 'problem.rule-set.key-twice', values: { key } })),
  )

const keysOf = (things: readonly { key: string }[]): string[] => things.map(({ key }) => key)

const repeated = (keys: readonly string[]): string[] => [
  ...new Set(keys.filter((key, index) => keys.indexOf(key) !== index)),
]

function checkDays({ days }: FacilityRules): Problem[] {
  const { leastPerRequest: least, mostPerRequest: most, envelope } = days
  return [
    ...when(least > most, {
      field: 'days.leastPerRequest',
      message: 'problem.facility-rules.least-above-most',
      values: { least, most },
    }),
    ...when(most > envelope, {
      field: 'days.mostPerRequest',
      message: 'problem.facility-rules.most-above-envelope',
      values: { most, envelope },
    }),
  ]
}

function checkFees({ currency, fees }: FacilityRules): Problem[] {
  const { byCountry, elsewhere } = fees.subsistence
  const amounts = [
    ...fees.bands.map(({ key, perDay }) => ({ field: `fees.bands[${key}].perDay`, given: perDay })),
    ...Object.entries(byCountry).map(([country, given]) => ({
      field: `fees.subsistence.byCountry.${country}`,
      given,
    })),
    { field: 'fees.subsistence.elsewhere', given: elsewhere },
  ]
  return [
    ...Object.keys(byCountry)
      .filter((country) => !isCountry(country))
      .map((given) => ({
        field: `fees.subsistence.byCountry.${given}`,
        message: 'problem.rule-set.country',
        values: { given },
      })),
    ...amounts
      .filter(({ given }) => parseAmount(given, currency) === undefined)
      .map(({ field, given }) => ({ field, message: 'problem.rule-set.amount-digits', values: { given, currency } })),
  ]
}

/** Silence may end only what has an end for it; everything else is escalated until somebody acts. */
const mayLapse: readonly RequestTaskKind[] = [
  'endorse',
  'complete-request',
  'consult',
  'review-as-beneficiary',
  'review-as-expert',
  'review-as-officer',
  'follow-up',
  'accept-nomination',
  'accept-mission',
  'validate-report',
]

const checkSilence = ({ tasks, validation }: FacilityRules): Problem[] => [
  ...Object.entries(tasks)
    .filter(([kind, terms]) => terms.silence === 'lapse' && !(mayLapse as readonly string[]).includes(kind))
    .map(([kind]) => ({
      field: `tasks.${kind}.silence`,
      message: 'problem.rule-set.may-not-lapse',
      values: { known: mayLapse.join(', ') },
    })),
  ...when(validation.silence === 'validated' && tasks['validate-report'].silence !== 'lapse', {
    field: 'tasks.validate-report.silence',
    message: 'problem.facility-rules.silence-must-lapse',
  }),
]

const when = (isWrong: boolean, problem: Problem): Problem[] => (isWrong ? [problem] : [])
