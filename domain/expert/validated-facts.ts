import { hasVerb } from '../case/status-table.ts'
import { type ExpertStatus, expertStatus } from './expert-status.ts'
import type { Expertise } from './expertise.ts'

/** What an officer compares with certificates and references. Dates and accounts change without anybody's word. */
export const validatedFacts = ['fields', 'languages', 'countries', 'homeCountry', 'profile'] as const
export type ValidatedFacts = { [Fact in (typeof validatedFacts)[number]]: Expertise[Fact] | null }

/** Which facts differ from those that were validated; the order in which boxes were ticked is none. */
export const factsChanged = (validated: ValidatedFacts, now: ValidatedFacts): (typeof validatedFacts)[number][] =>
  validatedFacts.filter((fact) => inOneSpelling(validated[fact]) !== inOneSpelling(now[fact]))

const inOneSpelling = (fact: readonly string[] | string | null): string =>
  JSON.stringify(Array.isArray(fact) ? [...fact].sort() : (fact ?? ''))

/** Where an expert stands after a change of their profile: one that takes everything back needs no new judgement. */
export function statusAfterChange(status: ExpertStatus, isDifferent: boolean): ExpertStatus {
  if (isDifferent) return hasVerb(expertStatus, status, 'change') ? 'changed' : status
  return hasVerb(expertStatus, status, 'restore') ? 'validated' : status
}
