import { listFormat, namesIn } from '../formatters.ts'
import type { Frame } from '../page-context.ts'
import type { Helper } from './helper.ts'

const country: Helper = ([code], { data }) => (code === null || code === undefined ? '' : nameOf(String(code), data))

/** ISO 3166 codes as a list of names: "Iraq, Pakistan and Tajikistan". */
const countries: Helper = ([codes], { data }) =>
  listFormat(data.locale, { type: 'conjunction' }).format(
    ((codes ?? []) as readonly string[]).map((code) => nameOf(code, data)),
  )

/** ISO 639 codes as a list of names in the reader's language: "Russian, Tajik and English". */
const languages: Helper = ([codes], { data }) =>
  listFormat(data.locale, { type: 'conjunction' }).format(
    ((codes ?? []) as readonly string[]).map((code) => namesIn(data.locale, { type: 'language' }).of(code) ?? code),
  )

function nameOf(code: string, { locale }: Frame): string {
  return /^[A-Z]{2}$/.test(code) ? (namesIn(locale, { type: 'region' }).of(code) ?? code) : code
}

export const placeHelpers = { country, countries, languages }
