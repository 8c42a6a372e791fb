import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { IntlMessageFormat } from 'intl-messageformat'
import { escapeHtml } from './escape-html.ts'
import { pseudo } from './pseudo-locale.ts'

export type MessageFormat = 'html' | 'text'
export type Messages = ReturnType<typeof loadMessages>

const localesFolder = join(import.meta.dirname, 'locales')
const rightToLeft = new Set(['ar', 'fa', 'ur', 'ps', 'ckb', 'qps'])

export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  rightToLeft.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr'

export const languageTagOf = (locale: string): string => (locale === 'qps' ? 'en-x-qps' : locale)

/** The name under which `Intl` knows the locale: day before month in English, the Gregorian calendar everywhere. */
export function intlLocaleOf(locale: string): string {
  if (locale === 'en' || locale === 'qps') return 'en-GB'
  return `${locale}-u-ca-gregory`
}

/** All messages of all locales, parsed once. `qps` is made from English. */
export function loadMessages(folder = localesFolder) {
  const sources = new Map(readdirSync(folder).map((locale) => [locale, readLocale(join(folder, locale))]))
  const english = sources.get('en') ?? new Map<string, string>()
  const formats = new Map<string, IntlMessageFormat>()

  function formatOf(locale: string, key: string, format: MessageFormat): IntlMessageFormat | undefined {
    const id = `${locale} ${format} ${key}`
    const known = formats.get(id)
    if (known) return known
    const source = (sources.get(locale) ?? english).get(key) ?? english.get(key)
    if (source === undefined) return undefined
    const made = new IntlMessageFormat(prepared(source, locale, format), intlLocaleOf(locale))
    formats.set(id, made)
    return made
  }

  return {
    locales: [...sources.keys(), 'qps'],
    keys: [...english.keys()],
    has: (key: string): boolean => english.has(key),
    source: (key: string): string | undefined => english.get(key),
    formatOf,
  }
}

function prepared(source: string, locale: string, format: MessageFormat): MessageFormatElement[] {
  const parsed = parse(source)
  const spoken = locale === 'qps' ? pseudo(parsed) : parsed
  return format === 'html' ? escaped(spoken) : spoken
}

function escaped(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.map((element) => {
    if (element.type === TYPE.literal) return { ...element, value: escapeHtml(element.value) }
    if (element.type === TYPE.tag) return { ...element, children: escaped(element.children) }
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return element
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: escaped(option.value) },
    ])
    return { ...element, options: Object.fromEntries(options) } as MessageFormatElement
  })
}

/** `locales/en/proposal.json` holds `proposal.…`: nested objects, whose names joined by dots are the keys. */
function readLocale(folder: string): Map<string, string> {
  const messages = new Map<string, string>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    flatten(JSON.parse(readFileSync(join(folder, file), 'utf8')), file.slice(0, -'.json'.length), messages)
  }
  return messages
}

function flatten(node: unknown, key: string, into: Map<string, string>): void {
  if (typeof node === 'string') into.set(key, node)
  else for (const [name, child] of Object.entries(node as object)) flatten(child, `${key}.${name}`, into)
}
