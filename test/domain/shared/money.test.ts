import { describe, expect, it } from 'vitest'
import { digitsOf, formatAmount, isCurrency, parseAmount } from '../../../domain/shared/money.ts'

describe('an amount', () => {
  it('has the digits that ISO 4217 gives its currency, whatever the platform thinks', () => {
    const digits = ['EUR', 'AFN', 'BDT', 'IQD', 'IRR', 'JPY', 'PKR', 'TJS'].map((code) => [code, digitsOf(code)])
    expect(Object.fromEntries(digits)).toEqual({
      EUR: 2,
      AFN: 2,
      BDT: 2,
      IQD: 3,
      IRR: 2,
      JPY: 0,
      PKR: 2,
      TJS: 2,
    })
  })

  it('is read as people write it, and written as it is read', () => {
    const read = [
      ['185 600.5', 'EUR', 18_560_050n],
      ['185,600', 'EUR', 18_560_000n],
      ['12.345', 'IQD', 12_345n],
      ['500', 'JPY', 500n],
    ] as const
    for (const [text, currency, minor] of read) expect(parseAmount(text, currency), text).toBe(minor)
    expect(formatAmount(12_345n, 'IQD')).toBe('12.345')
    expect(formatAmount(-5n, 'EUR')).toBe('-0.05')
    expect(formatAmount(500n, 'JPY')).toBe('500')
  })

  it('is refused with more decimals than its currency has', () => {
    expect(parseAmount('12.345', 'EUR')).toBeUndefined()
    expect(parseAmount('12.5', 'JPY')).toBeUndefined()
  })

  it('is of a currency in which one can pay', () => {
    expect(['EUR', 'UZS', 'EUX', 'XAU', 'toString'].map(isCurrency)).toEqual([true, true, false, false, false])
  })
})
