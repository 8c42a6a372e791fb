import { countryCodes } from '../domain/shared/countries.ts'
import { intlLocaleOf } from '../templates/messages.ts'

/** Says countries in words of a language, by their codes: for options, and where a page's own helper does not say them. */
export function countryNames(locale: string): (code: string) => string {
  const names = new Intl.DisplayNames([intlLocaleOf(locale)], { type: 'region' })
  return (code) => names.of(code) ?? code
}

/** All countries for a choice, in the order of the reader's language. */
export function countryOptions(locale: string): { value: string; label: string }[] {
  const nameOf = countryNames(locale)
  const options = countryCodes.map((code) => ({ value: code, label: nameOf(code) }))
  return options.sort((a, b) => a.label.localeCompare(b.label, intlLocaleOf(locale)))
}
