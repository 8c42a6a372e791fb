import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRuleSet } from '../../../domain/call/check-rule-set.ts'
import type { RuleSet } from '../../../domain/call/rule-set.ts'

const text = readFileSync(new URL('../../../examples/silk-routes-facility/call.json', import.meta.url), 'utf8')
const now = new Date('2026-11-24T12:00:00Z')

/** Anything may be wrong with a file: the sample is changed as a person would, without types in the way. */
// biome-ignore lint/suspicious/noExplicitAny: see above
const problemsOf = (change: (rules: any) => void) => {
  const changed = JSON.parse(text)
  change(changed)
  return readRuleSet(JSON.stringify(changed), now).problems ?? []
}
const told = (change: Parameters<typeof problemsOf>[0]) =>
  problemsOf(change).map(({ field, message }) => [field, message])

describe('a rule set', () => {
  it('takes the Silk Routes call as it stands in the examples', () => {
    const { rules, problems } = readRuleSet(text, now)
    expect(problems).toBeUndefined()
    expect(rules?.stages.map((stage) => [stage.key, stage.grid.maximum, stage.grid.threshold])).toEqual([
      ['concept-note', 50, 30],
      ['full-application', 100, 60],
    ])
  })

  it('names line and column where the file stops being JSON', () => {
    const [problem] = readRuleSet(text.replace('"currency": "EUR",', '"currency": "EUR"')).problems!
    expect(problem).toEqual({
      field: '',
      message: 'problem.rule-set.not-json',
      values: { line: 9, column: 3, near: '"languages": ["en"],' },
    })
  })

  it('says that a file is empty, or is not a rule set at all', () => {
    expect(readRuleSet(' \n').problems).toEqual([{ field: '', message: 'problem.rule-set.empty' }])
    expect(readRuleSet('[]').problems?.map((one) => one.message)).toEqual(['problem.rule-set.type'])
  })

  it('asks of a misspelt key whether another was meant, and does not complain of that one too', () => {
    expect(
      problemsOf((rules) => {
        rules.grnat = rules.grant
        delete rules.grant
      }),
    ).toEqual([
      {
        field: 'grnat',
        message: 'problem.rule-set.unknown-key-meant',
        values: { key: 'grnat', meant: 'grant', meantPath: 'grant' },
      },
    ])
  })

  it('knows currencies and countries by their codes', () => {
    expect(
      problemsOf((rules) => {
        rules.currency = 'EUX'
        rules.countries = ['TJ', 'TK', 'YY']
      }).map(({ field, message, values }) => [field, message, values?.given]),
    ).toEqual([
      ['currency', 'problem.rule-set.currency', 'EUX'],
      ['countries[3]', 'problem.rule-set.country', 'YY'],
    ])
  })

  it('names a thing in a list by its key', () => {
    expect(
      told((rules) => {
        rules.stages[1].grid.sections[0].maximun = 20
      }),
    ).toEqual([['stages[full-application].grid.sections[capacity].maximun', 'problem.rule-set.unknown-key-meant']])
  })

  it('explains only the nearest of the shapes that something may have', () => {
    expect(
      told((rules) => {
        rules.tasks.screen.remind = [{ afterDay: 7 }]
      }),
    ).toEqual([['tasks.screen.remind[1].afterDay', 'problem.rule-set.unknown-key-meant']])
    expect(
      told((rules) => {
        rules.stages[0].form.sections[0].fields[0].type = 'lien'
      }),
    ).toEqual([
      ['stages[concept-note].form.sections[action].fields[title].type', 'problem.rule-set.unknown-value-meant'],
    ])
  })

  it('refuses amounts as numbers, unknown zones, countries and kinds of applicants', () => {
    expect(
      told((rules) => {
        rules.envelope.amount = 1500000
        rules.zone = 'Europe/Wien'
        rules.countries = ['XX']
        rules.applicantKinds = ['ngos']
      }).map(([field]) => field),
    ).toEqual(['zone', 'envelope.amount', 'countries[1]', 'applicantKinds[1]'])
  })
})

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

describe('names and roles in a rule set', () => {
  it('refuses a key that comes twice', () => {
    expect(
      told((rules) => {
        rules.stages[0].form.sections[1].fields[0].key = 'title'
      }),
    ).toEqual([['stages[concept-note].form', 'problem.rule-set.key-twice']])
    expect(
      told((rules) => {
        rules.priorities[1].key = 'mobility'
      }),
    ).toEqual([['priorities', 'problem.rule-set.key-twice']])
  })

  it('needs title, amount, country and length once in every form, and answered', () => {
    expect(
      told((rules) => {
        delete rules.stages[0].form.sections[0].fields[0].role
      }),
    ).toEqual([['stages[concept-note].form', 'problem.rule-set.role-once']])
    expect(
      told((rules) => {
        rules.stages[0].form.sections[0].fields[0].mandatory = false
      }),
    ).toEqual([['stages[concept-note].form[title].mandatory', 'problem.rule-set.role-mandatory']])
  })

  it('awards in the last stage only, and keeps a reserve only with time for it', () => {
    expect(
      told((rules) => {
        rules.stages[0].selection = { kind: 'award', reserve: 0 }
      }),
    ).toEqual([['stages[concept-note].selection.kind', 'problem.rule-set.selection-shortlist']])
    expect(
      told((rules) => {
        rules.reserveMonths = 0
      }),
    ).toEqual([['reserveMonths', 'problem.rule-set.reserve-without-time']])
  })

  it('lets silence end only what has an end for it', () => {
    expect(
      told((rules) => {
        rules.tasks.screen.silence = 'lapse'
      }),
    ).toEqual([['tasks.screen.silence', 'problem.rule-set.may-not-lapse']])
  })
})

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
