import type { Problem } from '../shared/errors.ts'
import { checkCriteria } from './check-criteria.ts'
import { checkDates } from './check-dates.ts'
import { checkForms } from './check-forms.ts'
import { checkGrids } from './check-grids.ts'
import { checkMoney } from './check-money.ts'
import { checkKeys, checkOrder } from './check-order.ts'
import { type ReadRules, readRuleFile } from './read-rule-file.ts'
import { type RuleSet, ruleSetSchema } from './rule-set.ts'

/** A call's rule set from the text of a file. With `now`, deadlines in the past are found as well. */
export const readRuleSet = (text: string, now?: Date): ReadRules<RuleSet> =>
  readRuleFile(text, ruleSetSchema, (rules) => checkRuleSet(rules, now))

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
