import type { Problem } from '../shared/errors.ts'
import { checkCriterion } from './criteria-language.ts'
import type { RuleSet } from './rule-set.ts'

/** Every automatic criterion is a yes or no over things that are known. */
export const checkCriteria = (rules: RuleSet): Problem[] =>
  rules.stages.flatMap((stage) =>
    stage.automaticCriteria.flatMap(({ key, expression }) => {
      const problem = checkCriterion(expression, stage.form)
      return problem ? [{ field: `stages[${stage.key}].automaticCriteria[${key}].expression`, ...problem }] : []
    }),
  )
