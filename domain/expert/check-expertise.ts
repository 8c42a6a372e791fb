import { checkBankAccount } from '../grant/bank-account.ts'
import { tidyAccount } from '../grant/iban.ts'
import type { FacilityRules } from '../programme/facility-rules.ts'
import { countryCodes } from '../shared/countries.ts'
import type { Problem } from '../shared/errors.ts'
import type { Expertise } from './expertise.ts'

const mostCharacters = 8_000

/** The same words as banks compare them, and without what was only typed around them. */
export const tidyExpertise = (given: Expertise): Expertise => ({
  ...given,
  profile: given.profile.trim(),
  accountHolder: given.accountHolder?.trim() || null,
  iban: tidyAccount(given.iban ?? '') || null,
  bic: tidyAccount(given.bic ?? '') || null,
})

/** What is wrong with what an expert says of themselves, by the rules in force; for tidied expertise. */
export function checkExpertise(expertise: Expertise, rules: FacilityRules): Problem[] {
  const { fields, languages, countries, homeCountry, availableFrom, availableTo, profile } = expertise
  const known = rules.fields.map(({ key }) => key)
  return [
    ...(fields.length === 0
      ? [{ field: 'fields', message: 'problem.expert-fields' }]
      : unknown('fields', fields, known)),
    ...(languages.length === 0
      ? [{ field: 'languages', message: 'problem.expert-languages' }]
      : unknown('languages', languages, rules.languages)),
    ...unknown('countries', countries, rules.countries),
    ...(homeCountry === ''
      ? [{ field: 'homeCountry', message: 'problem.required' }]
      : unknown('homeCountry', [homeCountry], countryCodes)),
    ...(availableFrom && availableTo && availableTo < availableFrom
      ? [{ field: 'availableTo', message: 'problem.ends-before-it-begins' }]
      : []),
    ...(profile === '' ? [{ field: 'profile', message: 'problem.expert-profile' }] : []),
    ...(profile.length > mostCharacters
      ? [{ field: 'profile', message: 'problem.too-long', values: { max: mostCharacters } }]
      : []),
    ...accountProblems(expertise),
  ]
}

const unknown = (field: string, given: readonly string[], known: readonly string[]): Problem[] =>
  given.every((one) => known.includes(one)) ? [] : [{ field, message: 'problem.not-understood' }]

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
