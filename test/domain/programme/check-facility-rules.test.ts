import { describe, expect, it } from 'vitest'
import { readFacilityRules } from '../../../domain/programme/check-facility-rules.ts'
import { facilityRules } from '../../support/facility-rules.ts'
import { silkRoutesRules } from '../../support/request-records.ts'

/** Anything may be wrong with a file: the sample is changed as a person would, without types in the way. */
// biome-ignore lint/suspicious/noExplicitAny: see above
const problemsOf = (change: (rules: any) => void) => {
  const changed = structuredClone(facilityRules())
  change(changed)
  return readFacilityRules(JSON.stringify(changed)).problems ?? []
}
const told = (change: Parameters<typeof problemsOf>[0]) =>
  problemsOf(change).map(({ field, message }) => [field, message])

describe("a facility's rules", () => {
  it('take the Silk Routes facility as it stands in the examples', () => {
    const { rules, problems } = readFacilityRules(JSON.stringify(silkRoutesRules()))
    expect(problems).toBeUndefined()
    expect(rules?.referencePrefix).toBe('TA')
  })

  it('name line and column where the file stops being JSON, and say that it is empty', () => {
    const text = JSON.stringify(facilityRules(), null, 2).replace('"currency": "EUR",', '"currency": "EUR"')
    expect(readFacilityRules(text).problems).toEqual([
      { field: '', message: 'problem.rule-set.not-json', values: { line: 8, column: 3, near: '"calendar": {' } },
    ])
    expect(readFacilityRules(' ').problems).toEqual([{ field: '', message: 'problem.rule-set.empty' }])
  })

  it('ask of a misspelt key or word whether another was meant', () => {
    expect(
      problemsOf((rules) => {
        rules.days.envelop = rules.days.envelope
        delete rules.days.envelope
        rules.validation.silence = 'oficer-decides'
      }),
    ).toEqual([
      {
        field: 'days.envelop',
        message: 'problem.rule-set.unknown-key-meant',
        values: { key: 'envelop', meant: 'envelope', meantPath: 'days.envelope' },
      },
      {
        field: 'validation.silence',
        message: 'problem.rule-set.unknown-value-meant',
        values: { given: 'oficer-decides', meant: 'officer-decides' },
      },
    ])
  })

  it("ask of a misspelt task whether another was meant, and know none of a call's", () => {
    expect(
      told((rules) => {
        rules.tasks.endrose = rules.tasks.endorse
        rules.tasks.screen = rules.tasks.endorse
        delete rules.tasks.endorse
      }),
    ).toEqual([
      ['tasks.endrose', 'problem.rule-set.unknown-key-meant'],
      ['tasks.screen', 'problem.rule-set.unknown-key'],
    ])
  })

  it('refuse unknown countries, wherever they stand', () => {
    expect(
      problemsOf((rules) => {
        rules.countries = ['TJ', 'ZZ']
      }),
    ).toEqual([{ field: 'countries[2]', message: 'problem.rule-set.country', values: { given: 'ZZ' } }])
    expect(
      problemsOf((rules) => {
        rules.fees.subsistence.byCountry = { TJ: '150.00', Tajikistan: '150.00' }
      }),
    ).toEqual([
      {
        field: 'fees.subsistence.byCountry.Tajikistan',
        message: 'problem.rule-set.country',
        values: { given: 'Tajikistan' },
      },
    ])
  })

  it('refuse a week without a working day', () => {
    expect(
      told((rules) => {
        rules.calendar.weekend = [1, 2, 3, 4, 5, 6, 7]
      }),
    ).toEqual([['calendar.weekend', 'problem.rule-set.too-big']])
  })

  it('refuse days that are out of order: the least above the most, the most above all that there are', () => {
    expect(
      problemsOf((rules) => {
        rules.days = { envelope: 30, leastPerRequest: 50, mostPerRequest: 40 }
      }),
    ).toEqual([
      {
        field: 'days.leastPerRequest',
        message: 'problem.facility-rules.least-above-most',
        values: { least: 50, most: 40 },
      },
      {
        field: 'days.mostPerRequest',
        message: 'problem.facility-rules.most-above-envelope',
        values: { most: 40, envelope: 30 },
      },
    ])
  })

  it('refuse the same name twice, a party included', () => {
    expect(
      problemsOf((rules) => {
        rules.consultation.parties[1].key = 'delegation'
        rules.countries = ['TJ', 'TJ']
      }),
    ).toEqual([
      { field: 'countries', message: 'problem.rule-set.key-twice', values: { key: 'TJ' } },
      { field: 'consultation.parties', message: 'problem.rule-set.key-twice', values: { key: 'delegation' } },
    ])
  })

  it('refuse amounts that cannot be read, or are finer than the currency', () => {
    expect(
      told((rules) => {
        rules.fees.bands[0].perDay = '1,250'
      }),
    ).toEqual([['fees.bands[expert].perDay', 'problem.rule-set.amount']])
    expect(
      told((rules) => {
        rules.fees.bands[0].perDay = '250.125'
        rules.fees.subsistence.byCountry.TJ = '150.005'
        rules.fees.subsistence.elsewhere = '1.001'
      }),
    ).toEqual([
      ['fees.bands[expert].perDay', 'problem.rule-set.amount-digits'],
      ['fees.subsistence.byCountry.TJ', 'problem.rule-set.amount-digits'],
      ['fees.subsistence.elsewhere', 'problem.rule-set.amount-digits'],
    ])
  })

  it('let silence end only what has an end for it', () => {
    expect(
      told((rules) => {
        rules.tasks.assess.silence = 'lapse'
      }),
    ).toEqual([['tasks.assess.silence', 'problem.rule-set.may-not-lapse']])
  })

  it('want the time to validate to end, where silence validates', () => {
    expect(
      told((rules) => {
        rules.validation.silence = 'validated'
        rules.tasks['validate-report'].silence = 'escalate'
      }),
    ).toEqual([['tasks.validate-report.silence', 'problem.facility-rules.silence-must-lapse']])
  })
})
