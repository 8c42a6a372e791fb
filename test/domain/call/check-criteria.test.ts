import { describe, expect, it } from 'vitest'
import { problemsOf } from './changed-rule-set.ts'

describe('the automatic criteria of a rule set', () => {
  const withCriterion = (expression: string) =>
    problemsOf((rules) => {
      rules.stages[0].automaticCriteria[0].expression = expression
    }).map(({ message, values }) => [message, values])

  it('must be readable, and says where they stop being so', () => {
    expect(withCriterion('requested >= ')).toEqual([
      ['problem.rule-set.criterion-unreadable', { said: 'Unexpected token: EOF', position: 14 }],
    ])
    expect(withCriterion('requested >= call.minmum')).toEqual([
      ['problem.rule-set.criterion-unreadable', { said: 'No such key: minmum', position: 19 }],
    ])
  })

  it('must be a yes or no', () => {
    expect(withCriterion('months')).toEqual([['problem.rule-set.criterion-not-a-question', { type: 'double' }]])
  })

  it('may look only at answers that the form has', () => {
    expect(withCriterion("answers['titel'] != ''")[0]?.[0]).toBe('problem.rule-set.criterion-unknown-answer')
  })

  it('may not use patterns that could run for ever, nor nested loops', () => {
    expect(withCriterion("country.matches('(a+)+$')")).toEqual([
      ['problem.rule-set.criterion-forbidden', { name: 'matches' }],
    ])
    expect(withCriterion('call.countries.all(a, call.countries.all(b, a == b))')).toEqual([
      ['problem.rule-set.criterion-nested', { name: 'all' }],
    ])
  })

  it('may not be endless', () => {
    expect(withCriterion(Array.from({ length: 60 }, () => 'months > 1').join('||'))[0]?.[0]).toMatch(
      /problem\.rule-set\.(criterion-unreadable|too-big)/,
    )
  })
})
