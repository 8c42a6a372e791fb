import { loadMessages } from '../templates/messages.ts'

/** Messages as plain text, for JSON answers: what a page says, a program can read. */
export type Sentences = {
  has(key: string): boolean
  say(locale: string, key: string, values?: object): string
}

export function createSentences(): Sentences {
  const messages = loadMessages()
  return {
    has: messages.has,
    say(locale, key, values = {}) {
      const format = messages.formatOf(locale, key, 'text')
      return format ? String(format.format({ ...tags, ...values } as never)) : key
    },
  }
}

const bare = (chunks: string[]): string => chunks.join('')
const tags = { a: bare, b: bare, strong: bare, em: bare, code: bare, bdi: bare }
