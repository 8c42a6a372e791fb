import { describe, expect, it } from 'vitest'
import { stageRules } from '../../../domain/call/rule-set.ts'
import type { Answers } from '../../../domain/proposal/answers.ts'
import { requestedRange } from '../../../domain/proposal/requested-range.ts'
import { validateAnswers } from '../../../domain/proposal/validate-answers.ts'
import { aRuleSet, conceptNote } from '../../support/silk-routes.ts'

const rules = aRuleSet()
const stage = stageRules(rules, 1)
const check = (answers: Answers) =>
  validateAnswers(
    stage.form,
    { ...conceptNote, ...answers },
    { ...rules, requested: requestedRange(rules, stage, null) },
  )

describe('the answers of an application', () => {
  it('are in order when every question is answered within its limits', () => {
    expect(check({})).toEqual([])
  })

  it('name a mandatory question that is blank, but not an optional one', () => {
    expect(check({ needs: ' \n ', 'cross-cutting': '' })).toEqual([
      { field: 'answers.needs', message: 'problem.required' },
    ])
  })

  it('count characters as code points, not as bytes or UTF-16 units', () => {
    expect(check({ title: '𐤀'.repeat(120) })).toEqual([])
    expect(check({ title: '𐤀'.repeat(121) })).toEqual([
      { field: 'answers.title', message: 'problem.answer-too-long', values: { limit: 120, count: 121 } },
    ])
  })

  it.each([
    ['an amount that is none', { requested: 'a lot' }, { field: 'answers.requested', message: 'problem.amount' }],
    [
      'an amount below the call’s smallest grant',
      { requested: '149,999.99' },
      {
        field: 'answers.requested',
        message: 'problem.amount-out-of-range',
        values: { currency: 'EUR', least: 150000, most: 250000 },
      },
    ],
    [
      'a country that is not in the call',
      { country: 'FR' },
      { field: 'answers.country', message: 'problem.country-not-in-call' },
    ],
    [
      'a choice that is not offered',
      { priority: 'tourism' },
      { field: 'answers.priority', message: 'problem.choose-one' },
    ],
    ['half a month', { months: '7.5' }, { field: 'answers.months', message: 'problem.whole-number' }],
    [
      'too many months',
      { months: '19' },
      { field: 'answers.months', message: 'problem.number-out-of-range', values: { least: 6, most: 18 } },
    ],
    ['words for a number', { months: 'twelve' }, { field: 'answers.months', message: 'problem.number' }],
    ['an undeclared declaration', { honour: '' }, { field: 'answers.honour', message: 'problem.declare' }],
    ['a declaration that says no', { honour: 'no' }, { field: 'answers.honour', message: 'problem.declare' }],
  ])('name %s', (_, answers, problem) => {
    expect(check(answers as Answers)).toEqual([problem])
  })

  it('accept the limits themselves', () => {
    expect(check({ requested: '150 000', months: '6' })).toEqual([])
    expect(check({ requested: '250000.00', months: '18' })).toEqual([])
  })
})
