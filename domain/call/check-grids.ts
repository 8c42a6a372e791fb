import type { Problem } from '../shared/errors.ts'
import type { RuleSet, StageRules } from './rule-set.ts'
import type { GridSection } from './rule-set-grid.ts'

const mostPoints = 5

/** Weights give each section its maximum, sections give the grid its own, and what is carried over is there to carry. */
export const checkGrids = (rules: RuleSet): Problem[] =>
  rules.stages.flatMap((stage, index) => [
    ...checkGrid(stage),
    ...stage.grid.sections.flatMap((section) =>
      checkSection(`stages[${stage.key}].grid.sections[${section.key}]`, section, rules.stages.slice(0, index)),
    ),
  ])

function checkGrid({ key, grid }: StageRules): Problem[] {
  const sum = grid.sections.reduce((total, section) => total + section.maximum, 0)
  const field = `stages[${key}].grid`
  return [
    ...when(sum !== grid.maximum, {
      field: `${field}.maximum`,
      message: 'problem.rule-set.sections-do-not-sum',
      values: { sum, maximum: grid.maximum },
    }),
    ...when(grid.threshold > grid.maximum, {
      field: `${field}.threshold`,
      message: 'problem.rule-set.threshold-above-maximum',
      values: { threshold: grid.threshold, maximum: grid.maximum },
    }),
  ]
}

function checkSection(field: string, section: GridSection, earlier: readonly StageRules[]): Problem[] {
  const { maximum, minimum = 0 } = section
  return [
    ...('questions' in section ? checkWeights(field, section) : checkCarriedOver(field, section, earlier)),
    ...when(minimum > maximum, {
      field: `${field}.minimum`,
      message: 'problem.rule-set.threshold-above-maximum',
      values: { threshold: minimum, maximum },
    }),
  ]
}

function checkWeights(field: string, section: Extract<GridSection, { questions: unknown }>): Problem[] {
  const weights = section.questions.reduce((total, question) => total + question.weight, 0)
  const sum = weights * mostPoints
  return when(sum !== section.maximum, {
    field,
    message: 'problem.rule-set.weights-do-not-sum',
    values: { weights, sum, maximum: section.maximum },
  })
}

function checkCarriedOver(
  field: string,
  section: Extract<GridSection, { carriedOver: unknown }>,
  earlier: readonly StageRules[],
): Problem[] {
  const { carriedOver, maximum } = section
  const source = earlier
    .find((stage) => stage.key === carriedOver.stage)
    ?.grid.sections.find((one) => one.key === carriedOver.section)
  const values = { stage: carriedOver.stage, section: carriedOver.section }
  if (!source) return [{ field: `${field}.carriedOver`, message: 'problem.rule-set.nothing-to-carry-over', values }]
  return when(source.maximum !== maximum, {
    field: `${field}.maximum`,
    message: 'problem.rule-set.carried-over-maximum',
    values: { ...values, maximum: source.maximum },
  })
}

const when = (isWrong: boolean, problem: Problem): Problem[] => (isWrong ? [problem] : [])
