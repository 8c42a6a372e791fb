import { describe, expect, it } from 'vitest'
import { feeFor, type WorkDone } from '../../../domain/mission/fee.ts'

const rules = {
  currency: 'EUR',
  fees: {
    bands: [
      { key: 'senior', name: 'Senior', perDay: '620.50' },
      { key: 'junior', name: 'Junior', perDay: '400' },
    ],
    subsistence: { byCountry: { TJ: '112', KZ: '140.25' }, elsewhere: '100' },
  },
}

const feeOf = (changes: Partial<WorkDone> = {}) =>
  feeFor(
    {
      daysWorked: 8,
      daysAway: 11,
      band: 'senior',
      modality: 'on-site',
      country: 'TJ',
      homeCountry: 'AT',
      ...changes,
    },
    rules,
  )

describe('a fee', () => {
  it('is the days worked at the band’s rate and subsistence of the country for every day away', () => {
    expect(feeOf()).toEqual({
      days: 8,
      perDayMinor: 620_50n,
      subsistenceDays: 11,
      subsistenceMinor: 112_00n,
      amountMinor: 4_964_00n + 1_232_00n,
      currency: 'EUR',
    })
  })
  it('follows band and country', () => {
    expect(feeOf({ band: 'junior', country: 'KZ' }).amountMinor).toBe(3_200_00n + 1_542_75n)
  })
  it('takes the rate for elsewhere where a country has none', () => {
    expect(feeOf({ country: 'UZ' }).subsistenceMinor).toBe(100_00n)
  })
  it.each([
    ['in the expert’s own country', { homeCountry: 'TJ' }],
    ['from afar', { modality: 'remote' as const }],
  ])('has no subsistence %s', (_, changes) => {
    expect(feeOf(changes)).toMatchObject({ subsistenceDays: 0, amountMinor: 4_964_00n })
  })
  it('of a hybrid mission has subsistence for the days away', () => {
    expect(feeOf({ modality: 'hybrid', daysAway: 2 }).amountMinor).toBe(4_964_00n + 224_00n)
  })
  it('of a mission that was broken off before anything was done is nothing', () => {
    expect(feeOf({ daysWorked: 0, daysAway: 0 }).amountMinor).toBe(0n)
  })
  it('counts in the currency’s own minor units', () => {
    const dinars = { ...rules, currency: 'IQD' }
    const work = {
      daysWorked: 1,
      daysAway: 0,
      band: 'junior',
      modality: 'remote',
      country: 'IQ',
      homeCountry: null,
    } as const
    expect(feeFor(work, dinars).amountMinor).toBe(400_000n)
  })
  it('is not reckoned with a band that the rules do not have', () => {
    expect(() => feeOf({ band: 'principal' })).toThrow('fee-band')
  })
})
