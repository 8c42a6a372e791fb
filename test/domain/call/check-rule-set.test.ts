import { describe, expect, it } from 'vitest'
import { readRuleSet } from '../../../domain/call/check-rule-set.ts'
import { now, problemsOf, text, told } from './changed-rule-set.ts'

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
