import { readFileSync } from 'node:fs'
import { readRuleSet } from '../../../domain/call/check-rule-set.ts'

export const text = readFileSync(new URL('../../../examples/silk-routes-facility/call.json', import.meta.url), 'utf8')
export const now = new Date('2026-11-24T12:00:00Z')

/** Anything may be wrong with a file: the sample is changed as a person would, without types in the way. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export const problemsOf = (change: (rules: any) => void) => {
  const changed = JSON.parse(text)
  change(changed)
  return readRuleSet(JSON.stringify(changed), now).problems ?? []
}
export const told = (change: Parameters<typeof problemsOf>[0]) =>
  problemsOf(change).map(({ field, message }) => [field, message])
