import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const named = (text: string): string[] =>
  [
    ...text.matchAll(
      /`((?:api|db|domain|workflows|activities|relay|templates|rehearsal|bin|test|docs|examples|bench)\/[\w./-]+\.\w+)`/g,
    ),
  ].map((match) => match[1]!)

describe('the documents', () => {
  for (const document of [
    'docs/architecture.md',
    'docs/glossary.md',
    'docs/rehearsal.md',
    'README.md',
    'CONTRIBUTING.md',
  ]) {
    it(`${document} names only files that exist`, () => {
      expect(named(readFileSync(document, 'utf8')).filter((file) => !existsSync(file))).toEqual([])
    })
  }
})
