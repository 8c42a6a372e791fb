import Handlebars from 'handlebars'
import { escapeHtml, withoutTags } from '../escape-html.ts'
import type { Frame } from '../page-context.ts'

/** What Handlebars hands to a helper beside its arguments. */
export type HelperOptions = {
  readonly hash: Readonly<Record<string, unknown>>
  readonly data: Frame
  readonly fn?: (context: unknown) => string
}

/** A helper here is a function of its arguments and the frame; the view is only ever passed as an argument. */
export type Helper = (args: readonly unknown[], options: HelperOptions, view: unknown) => unknown

export const markup = (html: string) => new Handlebars.SafeString(html)

export const isMarkup = (value: unknown): value is Handlebars.SafeString => value instanceof Handlebars.SafeString

/** Ready to stand in the output of this frame: escaped in HTML, bare in text. */
export function written(value: unknown, { format }: Frame): string {
  if (value === null || value === undefined) return ''
  if (isMarkup(value)) return format === 'html' ? value.toString() : withoutTags(value.toString())
  return format === 'html' ? escapeHtml(String(value)) : String(value)
}

/** Marked-up HTML where HTML is written, the bare text elsewhere. */
export const tagged = (html: string, text: string, { format }: Frame): unknown =>
  format === 'html' ? markup(html) : text

export const plain = (value: unknown): string =>
  isMarkup(value) ? withoutTags(value.toString()) : value === null || value === undefined ? '' : String(value)
