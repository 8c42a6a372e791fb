import { describe, expect, it } from 'vitest'
import { checkContract } from '../../../domain/grant/check-contract.ts'
import { monthsOf, periodEnd, reportingPeriods } from '../../../domain/grant/periods.ts'
import { aRuleSet } from '../../support/silk-routes.ts'

const year = { startsOn: '2028-03-01', endsOn: '2029-02-28' }
const rules = aRuleSet()

describe('reporting periods', () => {
  it('are an interim one up to half of the months and a final one to the end', () => {
    const periods = reportingPeriods(year, rules)
    expect(periods.map(({ kind, fromOn, toOn }) => [kind, fromOn, toOn])).toEqual([
      ['interim', '2028-03-01', '2028-08-31'],
      ['final', '2028-09-01', '2029-02-28'],
    ])
  })
  it('are due so many days after their end, at the hour of the call, summer or winter', () => {
    const { at } = rules.stages.at(-1)!.deadline
    const dueAt = reportingPeriods(year, rules).map((period) =>
      new Intl.DateTimeFormat('sv', { timeZone: rules.zone, dateStyle: 'short', timeStyle: 'short' }).format(
        period.dueAt,
      ),
    )
    expect(dueAt).toEqual([`2028-10-30 ${at}`, `2029-04-29 ${at}`])
  })
  it('are one when the rules want no interim report', () => {
    const { interimAfterPercent: _none, ...reporting } = rules.reporting
    expect(reportingPeriods(year, { ...rules, reporting }).map(({ period, kind }) => [period, kind])).toEqual([
      [1, 'final'],
    ])
  })
  it('end at midnight in the zone of the call', () => {
    expect(periodEnd('2028-08-31', 'Europe/Vienna').toISOString()).toBe('2028-08-31T22:00:00.000Z')
  })
})

describe('the months of an action', () => {
  it.each([
    ['2028-03-01', '2029-02-28', 12],
    ['2028-03-01', '2028-03-31', 1],
    ['2028-03-01', '2028-04-01', 2],
    ['2028-01-31', '2028-02-28', 1],
  ])('from %s to %s are %i', (startsOn, endsOn, months) => {
    expect(monthsOf({ startsOn, endsOn })).toBe(months)
  })
})

describe('a contract', () => {
  const frame = { rules, awardedMinor: 200_000_00n, today: '2028-02-01', signByOn: '2028-03-02' }
  const problems = (changes: object) =>
    checkContract({ ...year, amountMinor: 200_000_00n, ...changes }, frame).map((one) => one.message)
  it('may be as awarded', () => expect(problems({})).toEqual([]))
  it('may be for less, not for more, not for nothing', () => {
    expect(problems({ amountMinor: 1n })).toEqual([])
    expect(problems({ amountMinor: 200_000_01n })).toEqual(['problem.contract-amount'])
    expect(problems({ amountMinor: 0n })).toEqual(['problem.contract-amount'])
  })
  it('does not begin in the past', () =>
    expect(problems({ startsOn: '2028-01-31' })).toEqual(['problem.contract-start']))
  it('ends after it begins', () => expect(problems({ endsOn: '2028-03-01' })).toEqual(['problem.contract-end']))
  it('lasts as long as the call allows', () => {
    expect(problems({ endsOn: '2028-05-31' })).toEqual(['problem.contract-months'])
    expect(problems({ endsOn: '2029-09-30' })).toEqual(['problem.contract-months'])
  })
  it('stays within the dates of the money', () => {
    const late = { startsOn: '2034-06-01', endsOn: '2035-02-28' }
    expect(problems(late)).toEqual(['problem.contract-funding'])
  })
})
