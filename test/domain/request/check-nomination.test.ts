import { describe, expect, it } from 'vitest'
import { checkNomination } from '../../../domain/request/check-nomination.ts'
import { facilityRules } from '../../support/facility-rules.ts'

const nomination = {
  days: 10,
  startsOn: '2027-03-01',
  endsOn: '2027-03-10',
  modality: 'on-site',
  place: 'Dushanbe',
  country: 'TJ',
}
const told = (changes: Partial<typeof nomination>) =>
  checkNomination({ ...nomination, ...changes }, { rules: facilityRules(), freeDays: 12, today: '2027-03-01' }).map(
    ({ field, message }) => [field, message],
  )

describe('a nomination', () => {
  it('may begin today and work on every day of it', () => {
    expect(told({})).toEqual([])
  })

  it('takes no more days than the request still has', () => {
    expect(told({ days: 12, endsOn: '2027-03-31' })).toEqual([])
    expect(told({ days: 13, endsOn: '2027-03-31' })).toEqual([['days', 'problem.mission-days']])
    expect(told({ days: 0 })).toEqual([['days', 'problem.mission-days']])
  })

  it('has dates that are in order and not over', () => {
    expect(told({ startsOn: '2027-02-28' })).toEqual([['startsOn', 'problem.mission-starts-in-the-past']])
    expect(told({ startsOn: '2027-03-09', endsOn: '2027-03-08' })).toEqual([
      ['endsOn', 'problem.ends-before-it-begins'],
    ])
    expect(told({ startsOn: '2027-02-30', endsOn: 'later' })).toEqual([
      ['startsOn', 'problem.date'],
      ['endsOn', 'problem.date'],
    ])
  })

  it('does not work on more days than there are', () => {
    expect(told({ endsOn: '2027-03-09' })).toEqual([['endsOn', 'problem.mission-too-short']])
  })

  it('is in a way that the rules know, at a place unless it is from afar, in a country', () => {
    expect(told({ modality: 'by-post' })).toEqual([['modality', 'problem.not-in-rules']])
    expect(told({ place: ' ' })).toEqual([['place', 'problem.required']])
    expect(told({ modality: 'remote', place: '' })).toEqual([])
    expect(told({ country: 'XX' })).toEqual([['country', 'problem.choose-one']])
  })
})
