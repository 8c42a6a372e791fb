import { describe, expect, it } from 'vitest'
import { requestCompleteness, unkeepable } from '../../../domain/request/completeness.ts'
import type { RequestContent } from '../../../domain/request/request-content.ts'
import { facilityRules } from '../../support/facility-rules.ts'

const complete: RequestContent = {
  title: 'A migration policy',
  problem: 'Four lists.',
  outcome: 'One policy.',
  field: 'policy',
  languages: ['ru'],
  modality: 'on-site',
  place: 'Dushanbe',
  fromOn: '2027-03-01',
  toOn: '2027-03-01',
  days: 2,
  wishes: '',
}
const told = (changes: Partial<RequestContent>) =>
  requestCompleteness(facilityRules(), { ...complete, ...changes }, '2027-03-01').map(({ field, message }) => [
    field,
    message,
  ])

describe('a complete request', () => {
  it('needs no wishes, may begin today and end on the same day', () => {
    expect(told({})).toEqual([])
  })

  it('says everything that is missing, in the order of the form', () => {
    const nothing = {
      title: ' ',
      problem: '',
      outcome: '',
      field: null,
      languages: [],
      modality: null,
      place: '',
      fromOn: null,
      toOn: null,
      days: null,
    }
    expect(told(nothing)).toEqual(Object.keys(nothing).map((field) => [field, 'problem.required']))
  })

  it('ends within the months that the rules give, where they give any', () => {
    const days = { ...facilityRules().days, mostMonthsAhead: 24 }
    const problemsOf = (toOn: string) =>
      requestCompleteness(facilityRules({ days }), { ...complete, toOn }, '2027-03-01')
    expect(problemsOf('2029-03-01')).toEqual([])
    expect(problemsOf('9999-12-31')).toEqual([
      { field: 'toOn', message: 'problem.too-far-ahead', values: { latest: '2029-03-01' } },
    ])
  })

  it('needs no place when all is done from afar', () => {
    expect(told({ modality: 'remote', place: '' })).toEqual([])
  })

  it('has no text longer than its page says', () => {
    expect(told({ title: 't'.repeat(200), wishes: 'w'.repeat(3_000) })).toEqual([])
    expect(told({ title: 't'.repeat(201), problem: 'p'.repeat(5_001), wishes: 'w'.repeat(3_001) })).toEqual([
      ['title', 'problem.answer-too-long'],
      ['problem', 'problem.answer-too-long'],
      ['wishes', 'problem.answer-too-long'],
    ])
  })

  it('chooses only what the rules name', () => {
    expect(told({ field: 'astronomy', languages: ['ru', 'la'], modality: 'hybrid' })).toEqual([
      ['field', 'problem.not-in-rules'],
      ['languages', 'problem.not-in-rules'],
      ['modality', 'problem.not-in-rules'],
    ])
  })

  it('does not begin in the past or end before it begins', () => {
    expect(told({ fromOn: '2027-02-28' })).toEqual([['fromOn', 'problem.day-in-the-past']])
    expect(told({ fromOn: '2027-04-01', toOn: '2027-03-31' })).toEqual([['toOn', 'problem.ends-before-it-begins']])
  })

  it('asks for as many days as the rules allow', () => {
    expect(told({ days: 1 })).toEqual([['days', 'problem.request-days']])
    expect(told({ days: 40 })).toEqual([])
    expect(told({ days: 41 })).toEqual([['days', 'problem.request-days']])
  })
})

describe('what a draft cannot hold', () => {
  it('is a day that no calendar has, or half a day of work', () => {
    expect(unkeepable({ fromOn: '2027-02-29', toOn: 'soon', days: 2.5 }).map(({ field }) => field)).toEqual([
      'fromOn',
      'toOn',
      'days',
    ])
  })

  it('is not what is merely missing or wrong', () => {
    expect(unkeepable({ fromOn: null, toOn: '1999-01-01', days: 4000, title: '' })).toEqual([])
  })
})
