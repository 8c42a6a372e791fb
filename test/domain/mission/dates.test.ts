import { describe, expect, it } from 'vitest'
import { checkMissionDates } from '../../../domain/mission/dates.ts'

const today = '2028-03-01'
const bounds = { today, latest: '2030-03-01' }
const messages = (startsOn: string, endsOn: string, days = 5) =>
  checkMissionDates({ startsOn, endsOn, days }, bounds).map(({ field, message }) => [field, message])

describe('the dates of a mission', () => {
  it('may begin today and be full of work', () => {
    expect(messages('2028-03-01', '2028-03-05')).toEqual([])
  })
  it('do not begin yesterday', () => {
    expect(messages('2028-02-29', '2028-03-05')).toEqual([['startsOn', 'problem.mission-starts-in-the-past']])
  })
  it('do not end before they begin', () => {
    expect(messages('2028-03-06', '2028-03-05')).toEqual([['endsOn', 'problem.ends-before-it-begins']])
  })
  it('end on the latest day that the rules allow, not a day after it, nor in the year 9999', () => {
    expect(messages('2030-02-20', '2030-03-01')).toEqual([])
    expect(messages('2030-02-20', '2030-03-02')).toEqual([['endsOn', 'problem.too-far-ahead']])
    expect(messages('9999-01-01', '9999-01-20')).toEqual([['endsOn', 'problem.too-far-ahead']])
    expect(
      checkMissionDates({ startsOn: '9999-01-01', endsOn: '9999-01-20', days: 5 }, { today, latest: null }),
    ).toEqual([])
  })
  it('are dates', () => {
    expect(messages('2028-02-30', '')).toEqual([
      ['startsOn', 'problem.date'],
      ['endsOn', 'problem.date'],
    ])
  })
  it('hold the days of work', () => {
    expect(checkMissionDates({ startsOn: '2028-03-01', endsOn: '2028-03-04', days: 5 }, bounds)).toEqual([
      { field: 'endsOn', message: 'problem.mission-too-short', values: { days: 5, most: 4 } },
    ])
  })
})
