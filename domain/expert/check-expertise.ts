import { checkBankAccount } from '../account/bank-account.ts'
import { tidyAccount } from '../account/iban.ts'
import type { FacilityRules } from '../programme/facility-rules.ts'
import { countryCodes } from '../shared/countries.ts'
import type { Problem } from '../shared/errors.ts'
import { isDate } from '../shared/is-date.ts'
import type { Expertise } from './expertise.ts'

const mostCharacters = 8_000

/** The same words as banks compare them, and without what was only typed around them. */
export const tidyExpertise = (given: Expertise): Expertise => ({
  ...given,
  availableFrom: given.availableFrom || null,
  availableTo: given.availableTo || null,
  profile: given.profile.trim(),
  accountHolder: given.accountHolder?.trim() || null,
  iban: tidyAccount(given.iban ?? '') || null,
  bic: tidyAccount(given.bic ?? '') || null,
})

/** What is wrong with what an expert says of themselves, by the rules in force; for tidied expertise. */
export const checkExpertise = (expertise: Expertise, rules: FacilityRules): Problem[] => [
  ...when(expertise.fields.length === 0, { field: 'fields', message: 'problem.expert-fields' }),
  ...unknown('fields', expertise.fields, fieldsOf(rules)),
  ...when(expertise.languages.length === 0, { field: 'languages', message: 'problem.expert-languages' }),
  ...unknown('languages', expertise.languages, rules.languages),
  ...unknown('countries', expertise.countries, rules.countries),
  ...homeProblems(expertise),
  ...availabilityProblems(expertise),
  ...profileProblems(expertise),
  ...accountProblems(expertise),
]

const when = (isWrong: boolean, problem: Problem): Problem[] => (isWrong ? [problem] : [])

const unknown = (field: string, given: readonly string[], known: readonly string[]): Problem[] =>
  when(!given.every((one) => known.includes(one)), { field, message: 'problem.not-understood' })

const fieldsOf = (rules: FacilityRules): string[] => rules.fields.map(({ key }) => key)

const homeProblems = ({ homeCountry }: Expertise): Problem[] =>
  homeCountry === ''
    ? [{ field: 'homeCountry', message: 'problem.required' }]
    : unknown('homeCountry', [homeCountry], countryCodes)

function availabilityProblems({ availableFrom, availableTo }: Expertise): Problem[] {
  const unreadable = Object.entries({ availableFrom, availableTo }).filter(([, date]) => date && !isDate(date))
  if (unreadable.length > 0) return unreadable.map(([field]) => ({ field, message: 'problem.date' }))
  return when(availableFrom !== null && availableTo !== null && availableTo < availableFrom, {
    field: 'availableTo',
    message: 'problem.ends-before-it-begins',
  })
}

const profileProblems = ({ profile }: Expertise): Problem[] => [
  ...when(profile === '', { field: 'profile', message: 'problem.expert-profile' }),
  ...when(profile.length > mostCharacters, {
    field: 'profile',
    message: 'problem.too-long',
    values: { max: mostCharacters },
  }),
]

/** An account is given whole or not at all; which country's bank it is, it says itself. */
function accountProblems({ accountHolder, iban, bic }: Expertise): Problem[] {
  if (!accountHolder && !iban && !bic) return []
  const missing = [
    ...(accountHolder ? [] : [{ field: 'accountHolder', message: 'problem.required' }]),
    ...(iban ? [] : [{ field: 'iban', message: 'problem.required' }]),
  ]
  if (missing.length > 0) return missing
  const country = /^[A-Z]{2}\d{2}/.test(iban!) ? iban!.slice(0, 2) : (bic?.slice(4, 6) ?? '')
  return checkBankAccount({ holder: accountHolder!, iban: iban!, bic, bankName: '', country })
}
