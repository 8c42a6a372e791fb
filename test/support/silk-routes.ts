import { readFileSync } from 'node:fs'
import { type RuleSet, ruleSetSchema } from '../../domain/call/rule-set.ts'
import type { Answers } from '../../domain/proposal/answers.ts'

const example = new URL('../../examples/silk-routes-facility/call.json', import.meta.url)

/** The Silk Routes call, with a prefix of its own. */
export function aRuleSet(changes: Partial<RuleSet> = {}): RuleSet {
  const rules = ruleSetSchema.parse(JSON.parse(readFileSync(example, 'utf8')))
  return { ...rules, referencePrefix: nextPrefix(), ...changes }
}

let prefixes = 36
/** Unique to its call in the database of one test file. */
const nextPrefix = (): string => `T${(prefixes++).toString(36).toUpperCase()}`

/** Answers to the concept note of the Silk Routes call with which it may be submitted. */
export const conceptNote: Answers = {
  title: 'Return with skills',
  country: 'TJ',
  months: '14',
  requested: '232,000',
  priority: 'return',
  objectives: 'By the end 900 people hold a certificate that employers asked for.',
  needs: 'Nobody recognises what they learnt abroad.',
  'target-groups': '900 returning workers, a third of them women.',
  'added-value': 'It is the only one in the region.',
  logic: 'Tests lead to certificates, certificates to work.',
  stakeholders: 'Employers, colleges and the ministry.',
  risks: 'Employers may not come: we begin with those who asked.',
  timetable: 'Months 1 to 14.',
  applicant: 'Twelve years of vocational training.',
  honour: 'yes',
}
