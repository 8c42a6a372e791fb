import { describe, expect, it } from 'vitest'
import { stageRules } from '../../../domain/call/rule-set.ts'
import { evaluateCriteria } from '../../../domain/proposal/criteria.ts'
import { criterionVariables } from '../../../domain/proposal/criterion-variables.ts'
import { aRuleSet, conceptNote } from '../../support/silk-routes.ts'

const rules = aRuleSet()
const stage = stageRules(rules, 1)
const applicant = { kind: 'ngo', country: 'TJ', foundedOn: '2011-05-02' as string | null }
const find = (answers = {}, who = {}) =>
  Object.fromEntries(
    evaluateCriteria(
      stage,
      criterionVariables(rules, stage.form, {
        answers: { ...conceptNote, ...answers },
        applicant: { ...applicant, ...who },
        deadlineOn: '2028-03-02',
      }),
    ).map(({ criterion, outcome }) => [criterion, outcome]),
  )

describe('automatic criteria', () => {
  it('are met by an eligible application', () => {
    expect(Object.values(find())).toEqual(stage.automaticCriteria.map(() => 'met'))
  })

  it('are not met where the answer or the applicant is outside the rule', () => {
    expect(find({ requested: '275,000' }).amount).toBe('not-met')
    expect(find({}, { kind: 'company' })['applicant-kind']).toBe('not-met')
    expect(find({}, { foundedOn: '2026-03-03' }).registered).toBe('not-met')
    expect(find({}, { foundedOn: '2026-03-02' }).registered).toBe('met')
  })

  it('are unclear, never a no, where something is not known', () => {
    expect(find({}, { foundedOn: null }).registered).toBe('unclear')
    expect(find({ requested: 'about 200' }).amount).toBe('unclear')
  })

  it('say why they are unclear', () => {
    const variables = criterionVariables(rules, stage.form, { answers: {}, applicant, deadlineOn: '2028-03-02' })
    const [finding] = evaluateCriteria(
      { automaticCriteria: [{ key: 'x', text: 'x', expression: 'months > 1.0' }] },
      variables,
    )
    expect(finding?.outcome).toBe('unclear')
    expect(finding?.explanation).toMatch(/months/)
  })
})
