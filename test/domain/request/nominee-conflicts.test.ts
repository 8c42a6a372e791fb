import { describe, expect, it } from 'vitest'
import { checkDespite, conflictsOf } from '../../../domain/request/nominee-conflicts.ts'

const dates = { startsOn: '2027-03-08', endsOn: '2027-03-19' }
const free = { availableFrom: null, availableTo: null, busy: [] }

describe('what speaks against an expert at the dates of a mission', () => {
  it('is nothing when they are available on all of its days and have no other mission then', () => {
    const busy = [
      { startsOn: '2027-03-01', endsOn: '2027-03-07' },
      { startsOn: '2027-03-20', endsOn: '2027-04-01' },
    ]
    expect(conflictsOf(dates, free)).toEqual([])
    expect(conflictsOf(dates, { availableFrom: '2027-03-08', availableTo: '2027-03-19', busy })).toEqual([])
  })
  it('is that they come too late or leave too early', () => {
    expect(conflictsOf(dates, { ...free, availableFrom: '2027-03-09' })).toEqual(['not-available'])
    expect(conflictsOf(dates, { ...free, availableTo: '2027-03-18' })).toEqual(['not-available'])
  })
  it('is another mission that shares a day with it', () => {
    for (const other of [
      { startsOn: '2027-03-01', endsOn: '2027-03-08' },
      { startsOn: '2027-03-19', endsOn: '2027-04-01' },
      { startsOn: '2027-03-10', endsOn: '2027-03-11' },
    ])
      expect(conflictsOf(dates, { ...free, busy: [other] })).toEqual(['other-mission'])
  })
  it('has to be answered for, each by name', () => {
    expect(checkDespite(['not-available', 'other-mission'], ' ')).toEqual([
      { field: 'despite', message: 'problem.nominee-not-available' },
      { field: 'despite', message: 'problem.nominee-other-mission' },
    ])
    expect(checkDespite(['not-available'], 'She moved her leave.')).toEqual([])
    expect(checkDespite([], '')).toEqual([])
  })
})
