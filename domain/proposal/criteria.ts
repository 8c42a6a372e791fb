import { type CriterionVariables, compileCriterion } from '../call/criteria-language.ts'
import type { StageRules } from '../call/rule-set.ts'

/** What the machine found about one criterion, for the officer to look at: it rejects nobody. */
export type Finding = { criterion: string; outcome: 'met' | 'not-met' | 'unclear'; explanation: string | null }

/** Evaluates a stage's automatic criteria. A criterion that cannot be evaluated is unclear, never a no. */
export const evaluateCriteria = (
  stage: Pick<StageRules, 'automaticCriteria'>,
  variables: CriterionVariables,
): Finding[] =>
  stage.automaticCriteria.map(({ key, expression }) => ({ criterion: key, ...evaluate(expression, variables) }))

function evaluate(expression: string, variables: CriterionVariables): Omit<Finding, 'criterion'> {
  try {
    return { outcome: compileCriterion(expression)(variables) ? 'met' : 'not-met', explanation: null }
  } catch (problem) {
    return { outcome: 'unclear', explanation: (problem as Error).message.split('\n')[0] ?? null }
  }
}
