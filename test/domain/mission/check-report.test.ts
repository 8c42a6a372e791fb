import { describe, expect, it } from 'vitest'
import { checkMissionReport, type ReportedWork } from '../../../domain/mission/check-report.ts'

const dates = { startsOn: '2028-03-06', endsOn: '2028-03-17', days: 8 }
const problems = (changes: Partial<ReportedWork>) =>
  checkMissionReport({ text: 'The law is drafted.', daysWorked: 8, daysAway: 12, ...changes }, dates)

describe('a report on a mission', () => {
  it('may have all the days that were agreed, and every day away from the first to the last', () => {
    expect(problems({})).toEqual([])
  })
  it('may have none, where a mission was broken off', () => {
    expect(problems({ daysWorked: 0, daysAway: 0 })).toEqual([])
  })
  it('says something', () => {
    expect(problems({ text: ' \n ' })).toEqual([{ field: 'text', message: 'problem.mission-report-text' }])
  })
  it('is not a book', () => {
    expect(problems({ text: 'a'.repeat(20_001) })).toMatchObject([{ field: 'text', message: 'problem.too-long' }])
  })
  it('has no more days of work than were agreed', () => {
    expect(problems({ daysWorked: 9 })).toEqual([
      { field: 'daysWorked', message: 'problem.mission-days-worked', values: { most: 8 } },
    ])
  })
  it('has no more days of work than the mission lasted, where it was broken off', () => {
    expect(
      checkMissionReport({ text: 'So far.', daysWorked: 4, daysAway: 3 }, { ...dates, endsOn: '2028-03-08' }),
    ).toEqual([{ field: 'daysWorked', message: 'problem.mission-days-away', values: { most: 3 } }])
  })
  it('has no more days away than the mission lasted', () => {
    expect(problems({ daysAway: 13 })).toEqual([
      { field: 'daysAway', message: 'problem.mission-days-away', values: { most: 12 } },
    ])
  })
  it.each([-1, 2.5, Number.NaN])('counts in whole days: not %s', (days) => {
    expect(problems({ daysWorked: days })).toEqual([{ field: 'daysWorked', message: 'problem.whole-number' }])
  })
})
