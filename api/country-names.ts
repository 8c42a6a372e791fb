import { intlLocaleOf } from '../templates/messages.ts'

/** Says countries in words of a language, by their codes: for options, and where a page's own helper does not say them. */
export function countryNames(locale: string): (code: string) => string {
  const names = new Intl.DisplayNames([intlLocaleOf(locale)], { type: 'region' })
  return (code) => names.of(code) ?? code
}
