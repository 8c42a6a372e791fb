import { escapeHtml } from '../escape-html.ts'
import type { Frame } from '../page-context.ts'
import { type Helper, type HelperOptions, isMarkup, markup, tagged, written } from './helper.ts'
import type { MessageHelpers } from './message-helpers.ts'
import { numberHelpers, type ShownMoney } from './number-helpers.ts'
import { href } from './path-helpers.ts'
import { placeHelpers } from './place-helpers.ts'
import type { TimeHelpers } from './time-helpers.ts'

/** A value with the name of its kind, so that tables and summaries can be data. */
export type Shown =
  | null
  | string
  | number
  | { readonly key: string; readonly values?: Readonly<Record<string, unknown>> }
  | { readonly money: ShownMoney | null }
  | { readonly date: string | null }
  | { readonly instant: string | Date | null }
  | { readonly deadline: string | Date | null; readonly zone: string }
  | { readonly number: number | string | null }
  | { readonly percent: number | null }
  | { readonly ref: string | null }
  | { readonly fileSize: number }
  /** ISO 3166 codes, shown as names. */
  | { readonly country: string | null }
  | { readonly countries: readonly string[] }
  /** ISO 639 codes, shown as names in the reader's language. */
  | { readonly languages: readonly string[] }
  /** Whole days of an expert's work. */
  | { readonly days: number | null }
  /** Longer text that somebody typed: its line breaks are kept. */
  | { readonly lines: string | null }
  | { readonly text: Shown; readonly lang: string }
  | { readonly text: Shown; readonly href: string }
  | { readonly text: Shown; readonly tag: string }
  | { readonly text: Shown; readonly soft: true }
  | readonly Shown[]

type Kind = Readonly<Record<string, unknown>>

export function createShowHelpers({ say, t }: MessageHelpers, time: TimeHelpers) {
  const byKind: Record<string, Helper> = {
    money: numberHelpers.money,
    number: numberHelpers.number,
    percent: numberHelpers.percent,
    ref: numberHelpers.ref,
    fileSize: numberHelpers.fileSize,
    country: placeHelpers.country,
    countries: placeHelpers.countries,
    languages: placeHelpers.languages,
    days: ([count], options) => t(['page.days'], { ...options, hash: { count: Number(count) } }, null),
    date: time.date,
    instant: time.instant,
    lines: ([text], { data }) => lines(text, data),
  }

  function show(value: unknown, options: HelperOptions): unknown {
    if (value === null || value === undefined || value === '') return nothing(options)
    if (typeof value === 'number') return numberHelpers.number([value], options, null)
    if (typeof value !== 'object' || isMarkup(value)) return value
    if (Array.isArray(value)) return joined(value, options)
    const kind = value as Kind
    if ('key' in kind) return say([kind], options, null)
    if ('deadline' in kind)
      return kind.deadline === null ? nothing(options) : time.deadline([kind.deadline, kind.zone], options, null)
    if ('text' in kind) return around(kind, options)
    const name = Object.keys(byKind).find((known) => known in kind)
    if (!name) throw new Error(`Cannot show ${JSON.stringify(value)}: not one of the kinds of Shown.`)
    return kind[name] === null ? nothing(options) : byKind[name]?.([kind[name]], options, null)
  }

  function around(kind: Kind, options: HelperOptions): unknown {
    const inner = written(show(kind.text, options), options.data)
    if (options.data.format === 'text') return kind.href ? `${inner} (${kind.href})` : inner
    if ('href' in kind)
      return kind.href === null ? markup(inner) : markup(`<a href="${escapeHtml(href(kind.href))}">${inner}</a>`)
    if ('tag' in kind) return markup(`<span class="tag ${escapeHtml(String(kind.tag))}">${inner}</span>`)
    if ('soft' in kind) return markup(`<span class="soft">${inner}</span>`)
    return markup(`<span lang="${escapeHtml(String(kind.lang))}" dir="auto">${inner}</span>`)
  }

  const joined = (values: readonly unknown[], options: HelperOptions): unknown => {
    const parts = values.map((value) => written(show(value, options), options.data))
    return options.data.format === 'html' ? markup(parts.join(' ')) : parts.join(' ')
  }

  const nothing = (options: HelperOptions): unknown =>
    tagged(
      `<span class="soft">${written(t(['page.nothing'], { ...options, hash: {} }, null), options.data)}</span>`,
      '–',
      options.data,
    )

  return {
    show: (([value], options) => show(value, { ...options, hash: {} })) as Helper,
    lines: (([text], { data }) => lines(text, data)) as Helper,
  }
}

/** Typed text in its own direction, paragraphs and line breaks kept. */
function lines(text: unknown, frame: Frame): unknown {
  if (text === null || text === undefined) return ''
  if (frame.format === 'text') return String(text)
  const paragraphs = String(text)
    .trim()
    .split(/\r?\n\s*\r?\n/)
  return markup(paragraphs.map((words) => `<p dir="auto">${escapeHtml(words).replace(/\r?\n/g, '<br>')}</p>`).join(''))
}
