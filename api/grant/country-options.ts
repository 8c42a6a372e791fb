import { countryNames } from '../country-names.ts'

const codes =
  'AD AE AF AL AM AT AZ BA BD BE BG BH BY CA CH CN CY CZ DE DK EE EG ES FI FR GB GE GR HR HU IE IL IN IQ IR IS IT JO JP KG KW KZ LB LI LK LT LU LV MC MD ME MK MT NL NO NP OM PK PL PS PT QA RO RS SA SE SI SK SM SY TJ TM TN TR UA US UZ XK YE'.split(
    ' ',
  )

/** Countries in which a bank may be, in the order of the reader's language. */
export function countryOptions(locale: string): { value: string; label: string }[] {
  const nameOf = countryNames(locale)
  return codes
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale === 'qps' ? 'en' : locale))
}
