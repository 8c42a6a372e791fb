import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkExpertise, tidyExpertise } from '../../../domain/expert/check-expertise.ts'
import type { Expertise } from '../../../domain/expert/expertise.ts'
import { facilityRulesSchema } from '../../../domain/programme/facility-rules.ts'

const file = new URL('../../../examples/silk-routes-facility/facility.json', import.meta.url)
const rules = facilityRulesSchema.parse(JSON.parse(readFileSync(file, 'utf8')))

const problems = (changes: Partial<Expertise>) =>
  checkExpertise(
    tidyExpertise({
      fields: ['law'],
      languages: ['en', 'ru'],
      countries: ['TJ'],
      homeCountry: 'AT',
      availableFrom: null,
      availableTo: null,
      profile: 'Drafted two migration laws.',
      accountHolder: 'Lena Hofer',
      iban: 'AT61 1904 3002 3457 3201',
      bic: 'bkauatww',
      ...changes,
    }),
    rules,
  ).map(({ field, message }) => `${field}: ${message}`)

describe('expertise', () => {
  it('is complete with fields, languages, a home and some words', () => {
    expect(problems({})).toEqual([])
    expect(problems({ accountHolder: '', iban: ' ', bic: null, countries: [] })).toEqual([])
  })
  it('is not, without them', () => {
    expect(problems({ fields: [], languages: [], homeCountry: '', profile: ' ' })).toEqual([
      'fields: problem.expert-fields',
      'languages: problem.expert-languages',
      'homeCountry: problem.required',
      'profile: problem.expert-profile',
    ])
  })
  it('is in the words of the facility’s rules', () => {
    expect(problems({ fields: ['astrology'], languages: ['la'], countries: ['AT'], homeCountry: 'XX' })).toEqual([
      'fields: problem.not-understood',
      'languages: problem.not-understood',
      'countries: problem.not-understood',
      'homeCountry: problem.not-understood',
    ])
  })
  it('is not available until before it begins', () => {
    expect(problems({ availableFrom: '2028-03-02', availableTo: '2028-03-01' })).toEqual([
      'availableTo: problem.ends-before-it-begins',
    ])
  })
})

describe('availability', () => {
  it('is in dates of the calendar, or open', () => {
    expect(problems({ availableFrom: '2028-02-30', availableTo: '' })).toEqual(['availableFrom: problem.date'])
  })
})

describe('the account', () => {
  it.each([
    ['its check digits are wrong', { iban: 'AT61 1904 3002 3457 3202' }, 'iban: problem.iban'],
    ['it has no holder', { accountHolder: null }, 'accountHolder: problem.required'],
    ['it has a holder only', { iban: '', bic: '' }, 'iban: problem.required'],
    ['the BIC is another country’s', { bic: 'DEUTDEFF' }, 'bic: problem.bic-country'],
    ['it is a number without a BIC', { iban: '20216840100', bic: '' }, 'bic: problem.bic-needed'],
    ['the bank’s country has IBANs', { iban: '20216840100', bic: 'BKAUATWW' }, 'iban: problem.iban'],
  ])('is refused when %s', (_, changes, problem) => {
    expect(problems(changes)).toEqual([problem])
  })
  it('is a number and a BIC where banks have no IBANs', () => {
    expect(problems({ iban: '20216840100', bic: 'NABATJ22' })).toEqual([])
  })
})
