import type { Problem } from '../shared/errors.ts'
import type { RuleSet, StageRules } from './rule-set.ts'
import { type Field, fieldsOf } from './rule-set-form.ts'

/** What the engine must find among the answers of every stage: title, amount, country and length, each once. */
const roles = ['title', 'requested', 'country', 'months'] as const

export const checkForms = (rules: RuleSet): Problem[] =>
  rules.stages.flatMap((stage) => roles.flatMap((role) => checkRole(rules, stage, role)))

function checkRole(rules: RuleSet, stage: StageRules, role: (typeof roles)[number]): Problem[] {
  const fields = fieldsOf(stage.form).filter((field) => roleOf(field) === role)
  const field = `stages[${stage.key}].form`
  if (fields.length !== 1)
    return [{ field, message: 'problem.rule-set.role-once', values: { role, count: fields.length } }]
  const [only] = fields as [Field]
  if (!only.mandatory)
    return [{ field: `${field}[${only.key}].mandatory`, message: 'problem.rule-set.role-mandatory', values: { role } }]
  return role === 'months' && only.type === 'number' && missesMonths(rules, only)
    ? [
        {
          field: `${field}[${only.key}]`,
          message: 'problem.rule-set.months-out-of-reach',
          values: { least: rules.grant.minimumMonths, most: rules.grant.maximumMonths },
        },
      ]
    : []
}

const roleOf = (field: Field): string | undefined => ('role' in field ? field.role : undefined)

const missesMonths = ({ grant }: RuleSet, { minimum, maximum }: { minimum: number; maximum: number }): boolean =>
  minimum > grant.maximumMonths || maximum < grant.minimumMonths
