import type { View } from './reply.ts'

/** Shorter ones are typed again in a moment. */
const LONG = 40

/** What somebody typed at length into a form, as it was sent. */
export const longTexts = (typed: View): string[] =>
  Object.entries(typed)
    .filter(([name]) => !name.startsWith('_'))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter((value): value is string => typeof value === 'string' && value.trim().length >= LONG)

/**
 * Those that a page does not show: the form for them may be gone, because somebody else has answered or time ran out, and
 * whoever wrote them must be able to take them along.
 */
export function textsMissingFrom(html: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return []
  const shown = letters(html) + letters(html.replace(/<[^>]*>/g, ''))
  return texts.filter((text) => !shown.includes(letters(text)))
}

/** Escaping, lines and spaces apart. */
const letters = (text: string): string => text.replace(/&#?\w+;/g, '').replace(/[^\p{L}\p{N}]+/gu, '')
