import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTemplates } from '../../templates/compile-templates.ts'
import { loadMessages } from '../../templates/messages.ts'

const folder = join(import.meta.dirname, '../../templates')
const templates = [...readTemplates(folder)].map(([name, source]) => ({ name, source }))
const messages = loadMessages()

describe('no sentence outside the locales', () => {
  it.for(templates)('$name', ({ name, source }) => {
    expect(wordsOutsideMessages(name, source)).toEqual([])
  })

  it('finds words between tags and in attributes that people read', () => {
    expect(wordsOutsideMessages('x', '<p>Hello {{name}}</p>')).toEqual(['Hello'])
    expect(wordsOutsideMessages('x', '<img alt="A picture"{{#if x}} title="{{t "a.b"}}"{{/if}}>')).toEqual([
      'A picture',
    ])
  })
})

describe('every template uses known messages only', () => {
  it.for(templates)('$name', ({ source }) => {
    expect(keysOf(source).filter((key) => !isKnown(key))).toEqual([])
  })

  it('keeps the locale files in step: every message parses', () => {
    for (const key of messages.keys) expect(() => messages.formatOf('qps', key, 'html')).not.toThrow()
  })
})

it('keeps every template and partial to 80 lines', () => {
  const long = templates.filter(({ source }) => source.split('\n').length > 81).map(({ name }) => name)
  expect(long).toEqual([])
})

function wordsOutsideMessages(name: string, source: string): string[] {
  const bare = source.replace(/\{\{!--[\s\S]*?--\}\}/g, '').replace(/\{\{[\s\S]*?\}\}/g, '\u0000')
  if (/\.(text|subject)$/.test(name)) return lettersIn([bare])
  const attributes = [...bare.matchAll(/\s(?:alt|title|placeholder|aria-label|label)="([^"]*)"/g)].map(
    ([, text]) => text ?? '',
  )
  const text = bare
    .replace(/<(svg|title)[\s\S]*?<\/\1>/g, (whole) => (whole.startsWith('<title') ? whole : ''))
    .replace(/<[^>]*>/g, '\u0000')
    .replace(/\s[\w-]+="[^"]*"/g, '')
  return lettersIn([...attributes, text])
}

const lettersIn = (texts: string[]): string[] =>
  texts
    .flatMap((text) => text.split('\u0000'))
    .map((text) => text.trim().replace(/&[a-z#0-9]+;/g, ''))
    .filter((text) => text !== 'readonly')
    .filter((text) => /\p{L}/u.test(text))

/** Literal keys, and the stems of those put together from data: `(key "proposal.status" x)` needs `proposal.status.…`. */
function keysOf(source: string): string[] {
  const literal = [...source.matchAll(/[({]t "([^"]+)"/g)].map(([, key]) => key ?? '')
  const stems = [...source.matchAll(/\(key "([a-z][\w-]*\.?[\w.-]*)"/g)].map(([, stem]) => `${stem}.*`)
  return [...literal, ...stems.filter((stem) => source.includes(`t (key "${stem.slice(0, -2)}"`))]
}

function isKnown(key: string): boolean {
  if (!key.endsWith('.*')) return messages.has(key)
  return messages.keys.some((known) => known.startsWith(key.slice(0, -1)))
}
