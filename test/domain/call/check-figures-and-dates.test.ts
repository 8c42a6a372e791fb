import { describe, expect, it } from 'vitest'
import { readRuleSet } from '../../../domain/call/check-rule-set.ts'
import type { RuleSet } from '../../../domain/call/rule-set.ts'
import { problemsOf, text, told } from './changed-rule-set.ts'

describe('what must add up in a rule set', () => {
  it('refuses an envelope smaller than one grant', () => {
    expect(
      problemsOf((rules) => {
        rules.envelope.amount = '200000'
        rules.envelope.sources[0].amount = '200000'
      }),
    ).toEqual([
      {
        field: 'envelope.amount',
        message: 'problem.rule-set.envelope-below-grant',
        values: { currency: 'EUR', total: 200_000, most: 250_000 },
      },
    ])
  })

  it('refuses sources that do not sum to the envelope', () => {
    expect(
      told((rules) => {
        rules.envelope.sources[0].amount = '1499999.99'
      }),
    ).toEqual([['envelope.sources', 'problem.rule-set.sources-do-not-sum']])
  })

  it('refuses weights that do not give a section its maximum', () => {
    expect(
      problemsOf((rules) => {
        rules.stages[0].grid.sections[1].questions[0].weight = 1
      }),
    ).toEqual([
      {
        field: 'stages[concept-note].grid.sections[design]',
        message: 'problem.rule-set.weights-do-not-sum',
        values: { weights: 5, sum: 25, maximum: 30 },
      },
    ])
  })

  it('refuses sections that do not sum to the grid, and a threshold above it', () => {
    expect(
      told((rules) => {
        rules.stages[0].grid.maximum = 60
      }),
    ).toEqual([['stages[concept-note].grid.maximum', 'problem.rule-set.sections-do-not-sum']])
    expect(
      told((rules) => {
        rules.stages[0].grid.threshold = 51
      }),
    ).toEqual([['stages[concept-note].grid.threshold', 'problem.rule-set.threshold-above-maximum']])
  })

  it('refuses to carry over what is not in an earlier stage, or has another maximum', () => {
    expect(
      told((rules) => {
        rules.stages[1].grid.sections[1].carriedOver.stage = 'full-application'
      }),
    ).toEqual([
      ['stages[full-application].grid.sections[relevance].carriedOver', 'problem.rule-set.nothing-to-carry-over'],
    ])
    expect(
      told((rules) => {
        rules.stages[1].grid.sections[1].carriedOver.section = 'design'
      }),
    ).toEqual([['stages[full-application].grid.sections[relevance].maximum', 'problem.rule-set.carried-over-maximum']])
  })

  it('refuses limits in the wrong order and more decimals than the currency has', () => {
    expect(
      told((rules) => {
        rules.grant.minimum = '260000'
      }),
    ).toEqual([['grant.minimum', 'problem.rule-set.minimum-above-maximum']])
    expect(
      told((rules) => {
        rules.grant.minimumMonths = 19
      }),
    ).toEqual([
      ['grant.minimumMonths', 'problem.rule-set.months-out-of-order'],
      ['stages[concept-note].form[months]', 'problem.rule-set.months-out-of-reach'],
      ['stages[full-application].form[months]', 'problem.rule-set.months-out-of-reach'],
    ])
    expect(
      told((rules) => {
        rules.grant.minimum = '150000.505'
      }),
    ).toEqual([['grant.minimum', 'problem.rule-set.amount-digits']])
  })
})

describe('the dates of a rule set', () => {
  it('refuses a deadline in the past', () => {
    expect(
      problemsOf((rules) => {
        rules.stages[0].deadline = { on: '2026-11-23', at: '17:00' }
      }),
    ).toEqual([
      {
        field: 'stages[concept-note].deadline',
        message: 'problem.rule-set.deadline-in-the-past',
        values: { on: '2026-11-23', now: '2026-11-24' },
      },
    ])
  })

  it('does not look at the clock when it is not told the time', () => {
    const old: RuleSet = JSON.parse(text)
    old.stages.forEach((stage, index) => {
      stage.deadline = { on: `201${index}-01-01`, at: '17:00' }
    })
    expect(readRuleSet(JSON.stringify(old)).problems).toBeUndefined()
  })

  it('refuses a stage that closes before the one before it is evaluated', () => {
    expect(
      told((rules) => {
        rules.stages[1].deadline.daysAfterPublication = 90
      }),
    ).toEqual([['stages[full-application].deadline', 'problem.rule-set.stage-too-early']])
  })

  it('refuses money that ends before the last decision', () => {
    expect(
      told((rules) => {
        rules.envelope.sources[0].lastSigningOn = '2027-05-01'
      }),
    ).toEqual([['envelope.sources[1].lastSigningOn', 'problem.rule-set.source-ends-too-early']])
  })
})
