import { escapeHtml } from '../escape-html.ts'
import { languageTagOf, type Messages } from '../messages.ts'
import type { Frame, Said } from '../page-context.ts'
import { type Helper, isMarkup, markup, plain, tagged, written } from './helper.ts'

type Parts = {
  readonly messages: Messages
  readonly unknownMessage?: ((key: string) => void) | undefined
  /** How a value such as `{ money }` or `{ date }` reads inside a message. */
  readonly show: (value: unknown, frame: Frame) => unknown
}

export type MessageHelpers = ReturnType<typeof createMessageHelpers>

export function createMessageHelpers({ messages, unknownMessage, show }: Parts) {
  function translate(key: string, values: Readonly<Record<string, unknown>>, frame: Frame): unknown {
    const format = messages.formatOf(frame.locale, key, frame.format)
    if (!format) return unknown(key, frame)
    const said = String(format.format({ ...tagsOf(values, frame), ...writtenValues(values, frame) } as never))
    return frame.format === 'html' ? markup(said) : said
  }

  function unknown(key: string, frame: Frame): unknown {
    if (!unknownMessage) throw new Error(`No locale has a message "${key}".`)
    unknownMessage(key)
    return tagged(`<mark>⟦${escapeHtml(key)}⟧</mark>`, `⟦${key}⟧`, frame)
  }

  /** Text from data, markup, or a message named by the view as `{ key, values }`. */
  function say(said: unknown, frame: Frame): unknown {
    if (said === null || said === undefined) return ''
    if (typeof said !== 'object' || isMarkup(said)) return said
    const named = said as Exclude<Said, string>
    if (typeof named.key !== 'string') throw new Error(`Neither text nor { key, values }: ${JSON.stringify(said)}`)
    return translate(named.key, named.values ?? {}, frame)
  }

  function writtenValues(values: Readonly<Record<string, unknown>>, frame: Frame): Record<string, unknown> {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, readable(value, frame)]))
  }

  function readable(value: unknown, frame: Frame): unknown {
    if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' || value instanceof Date)
      return value
    if (value === null || value === undefined || value === '') return ''
    return written(show(value, frame), frame)
  }

  const title: Helper = ([said], { data }) => {
    data.head.title = plain(say(said, data))
    return ''
  }

  const crumb: Helper = ([said], { data, hash }) => {
    data.head.crumbs.push({ text: say(said, data), href: (hash.href as string | undefined) ?? null })
    return ''
  }

  return {
    t: ((args, { data, hash }) => translate(String(args[0]), hash, data)) as Helper,
    say: (([said], { data }) => say(said, data)) as Helper,
    /** For attributes: the same without tags. */
    plain: (([said], { data }) => plain(say(said, data))) as Helper,
    /** `(key "proposal.status" status)` */
    key: ((args) => args.map(String).join('.')) as Helper,
    title,
    crumb,
    languageTag: (([locale]) => languageTagOf(String(locale))) as Helper,
    languageName: (([locale]) => languageName(String(locale))) as Helper,
  }
}

/** The tags that a message may use; `<a>` leads to its value `href`. */
function tagsOf(values: Readonly<Record<string, unknown>>, frame: Frame) {
  const inHtml = frame.format === 'html'
  const wrap = (tag: string) => (chunks: string[]) => (inHtml ? `<${tag}>${chunks.join('')}</${tag}>` : chunks.join(''))
  const href = String(values.href ?? '#')
  const a = (chunks: string[]) =>
    inHtml ? `<a href="${escapeHtml(href)}">${chunks.join('')}</a>` : `${chunks.join('')} (${href})`
  return { b: wrap('b'), em: wrap('em'), strong: wrap('strong'), code: wrap('code'), bdi: wrap('bdi'), a }
}

/** A language is named in itself, so that its readers find it. */
function languageName(locale: string): string {
  if (locale === 'qps') return 'Test language'
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
}
