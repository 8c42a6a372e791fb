import type { Problem } from '../shared/errors.ts'
import { checkCriteria } from './check-criteria.ts'
import { checkDates } from './check-dates.ts'
import { checkForms } from './check-forms.ts'
import { checkGrids } from './check-grids.ts'
import { checkMoney } from './check-money.ts'
import { checkKeys, checkOrder } from './check-order.ts'
import { type RuleSet, ruleSetSchema } from './rule-set.ts'
import { schemaProblems } from './rule-set-problems.ts'

export type ReadRuleSet = { rules: RuleSet; problems?: never } | { rules?: never; problems: Problem[] }

/**
 * A rule set from the text of a file, or everything that is wrong with it. A problem's `field` is the place in the file,
 * its message says what to do. With `now`, deadlines in the past are found as well.
 */
export function readRuleSet(text: string, now?: Date): ReadRuleSet {
  const parsed = parseJson(text)
  if ('problem' in parsed) return { problems: [parsed.problem] }
  const result = ruleSetSchema.safeParse(parsed.value)
  if (!result.success) return { problems: schemaProblems(result.error.issues, parsed.value) }
  const problems = checkRuleSet(result.data, now)
  return problems.length > 0 ? { problems } : { rules: result.data }
}

/** What a schema cannot say: things that must add up, follow each other, or name each other. */
export const checkRuleSet = (rules: RuleSet, now?: Date): Problem[] => [
  ...checkKeys(rules),
  ...checkMoney(rules),
  ...checkOrder(rules),
  ...checkDates(rules, now),
  ...checkForms(rules),
  ...checkCriteria(rules),
  ...checkGrids(rules),
]

function parseJson(text: string): { value: unknown } | { problem: Problem } {
  const withoutMark = text.replace(/^\uFEFF/, '')
  if (withoutMark.trim() === '') return { problem: { field: '', message: 'problem.rule-set.empty' } }
  try {
    return { value: JSON.parse(withoutMark) }
  } catch (error) {
    return { problem: notJson(withoutMark, (error as Error).message) }
  }
}

/** The place that the parser names, as line and column; without one the file ends too early. */
function notJson(text: string, said: string): Problem {
  const position = Number(/at position (\d+)/.exec(said)?.[1] ?? text.length)
  const before = text.slice(0, position).split('\n')
  const values = {
    line: before.length,
    column: before.at(-1)!.length + 1,
    near: text.slice(position, position + 20).split('\n')[0]!,
  }
  return { field: '', message: 'problem.rule-set.not-json', values }
}
