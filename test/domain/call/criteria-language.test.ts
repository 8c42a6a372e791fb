import { describe, expect, it } from 'vitest'
import { type CriterionVariables, compileCriterion } from '../../../domain/call/criteria-language.ts'

const variables: CriterionVariables = {
  answers: { staff: 80_000, 'other-costs': 20_000, indirect: 7000, themes: ['return', 'protection'], honour: true },
  requested: 150_000,
  months: 12,
  country: 'TJ',
  organisation: { kind: 'ngo', country: 'TJ' },
  call: {
    minimum: 150_000,
    maximum: 250_000,
    minimumMonths: 6,
    maximumMonths: 18,
    countries: ['TJ', 'UZ'],
    applicantKinds: ['ngo'],
  },
}
const holds = (expression: string, given: CriterionVariables = variables) => compileCriterion(expression)(given)

describe('an automatic criterion', () => {
  it('compares amounts in whole units with the limits of the call', () => {
    expect(holds('requested >= call.minimum && requested <= call.maximum')).toBe(true)
    expect(holds('requested >= call.minimum', { ...variables, requested: 149_999.99 })).toBe(false)
  })

  it('adds up answers, also those whose key has a hyphen', () => {
    expect(holds("answers['indirect'] <= 0.07 * (answers['staff'] + answers['other-costs'])")).toBe(true)
  })

  it('looks into lists and at declarations', () => {
    expect(holds("'return' in answers.themes && answers.honour")).toBe(true)
    expect(holds('country in call.countries && organisation.kind in call.applicantKinds')).toBe(true)
  })

  it('throws where something is not known, so that nobody is refused for it', () => {
    expect(() => holds('organisation.yearsRegistered >= 2')).toThrow('No such key: yearsRegistered')
    expect(() => holds('months > 6', { ...variables, months: undefined })).toThrow()
  })

  it('is not compiled when it was never checked', () => {
    expect(() => compileCriterion("country.matches('a')")).toThrow('the criterion was not checked')
    expect(() => compileCriterion('months')).toThrow('the criterion was not checked')
  })
})
