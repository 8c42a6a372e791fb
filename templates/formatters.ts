import { intlLocaleOf } from './messages.ts'

/** The platform's formatters by our locale's name. They are dear to make and few: one per locale and format is kept. */
export const numberFormat = kept((locale, format: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, format))
export const timeFormat = kept((locale, format: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, format))
export const listFormat = kept((locale, format: Intl.ListFormatOptions) => new Intl.ListFormat(locale, format))
export const namesIn = kept((locale, names: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, names))

function kept<Format, Formatter>(make: (locale: string, format: Format) => Formatter) {
  const made = new Map<string, Formatter>()
  return (locale: string, format: Format): Formatter => {
    const id = `${locale} ${JSON.stringify(format)}`
    const formatter = made.get(id) ?? make(intlLocaleOf(locale), format)
    made.set(id, formatter)
    return formatter
  }
}
