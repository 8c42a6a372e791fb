import type { Problem } from '../shared/errors.ts'
import type { TaskKind } from '../task/task-kinds.ts'
import type { RuleSet, StageRules } from './rule-set.ts'
import { fieldsOf } from './rule-set-form.ts'

/** Names that must be told apart are. */
export const checkKeys = (rules: RuleSet): Problem[] => [
  ...twice(
    'priorities',
    rules.priorities.map((one) => one.key),
  ),
  ...twice(
    'stages',
    rules.stages.map((one) => one.key),
  ),
  ...rules.stages.flatMap((stage) =>
    keysOfStage(stage).flatMap(([place, keys]) => twice(`stages[${stage.key}].${place}`, keys)),
  ),
]

const keysOfStage = (stage: StageRules): [string, string[]][] => [
  ['form.sections', stage.form.sections.map((one) => one.key)],
  ['form', fieldsOf(stage.form).map((one) => one.key)],
  ['documents', stage.documents.map((one) => one.slot)],
  ['automaticCriteria', stage.automaticCriteria.map((one) => one.key)],
  ['checklist', stage.checklist.map((one) => one.key)],
  ['grid.sections', stage.grid.sections.map((one) => one.key)],
  ...stage.grid.sections.map((one): [string, string[]] => [
    `grid.sections[${one.key}].questions`,
    'questions' in one ? one.questions.map((question) => question.key) : [],
  ]),
  ...fieldsOf(stage.form).map((one): [string, string[]] => [
    `form[${one.key}].options`,
    'options' in one ? one.options.map((option) => option.value) : [],
  ]),
]

function twice(field: string, keys: readonly string[]): Problem[] {
  const repeated = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))]
  return repeated.map((key) => ({ field, message: 'problem.rule-set.key-twice', values: { key } }))
}

/** Silence may end only what has an end for it; everything else is escalated until somebody acts. */
const mayLapse: readonly TaskKind[] = ['evaluate', 'apply-in-full', 'sign']

/** The last stage awards, those before it shortlist; reserve and lapses have what they need. */
export function checkOrder(rules: RuleSet): Problem[] {
  const last = rules.stages.length
  return [
    ...rules.stages.flatMap((stage, index) => {
      const wanted = index + 1 === last ? 'award' : 'shortlist'
      return when(stage.selection.kind !== wanted, {
        field: `stages[${stage.key}].selection.kind`,
        message: `problem.rule-set.selection-${wanted}`,
      })
    }),
    ...when(rules.stages[0]!.amountMayMovePercent !== undefined, {
      field: `stages[${rules.stages[0]!.key}].amountMayMovePercent`,
      message: 'problem.rule-set.nothing-to-move-from',
    }),
    ...when(keepsReserve(rules) && rules.reserveMonths === 0, {
      field: 'reserveMonths',
      message: 'problem.rule-set.reserve-without-time',
    }),
    ...Object.entries(rules.tasks)
      .filter(([kind, terms]) => terms.silence === 'lapse' && !mayLapse.includes(kind as TaskKind))
      .map(([kind]) => ({
        field: `tasks.${kind}.silence`,
        message: 'problem.rule-set.may-not-lapse',
        values: { known: mayLapse.join(', ') },
      })),
  ]
}

const keepsReserve = ({ stages }: RuleSet): boolean =>
  stages.some(({ selection }) => selection.kind === 'award' && selection.reserve > 0)

const when = (isWrong: boolean, problem: Problem): Problem[] => (isWrong ? [problem] : [])
