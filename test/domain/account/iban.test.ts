import { describe, expect, it } from 'vitest'
import { checkBankAccount, tidyBankAccount } from '../../../domain/account/bank-account.ts'
import { isIban, printedAccount, usesIban } from '../../../domain/account/iban.ts'

const problemsOf = (changes: Partial<Parameters<typeof checkBankAccount>[0]>) =>
  checkBankAccount(
    tidyBankAccount({
      holder: 'Hamroh',
      iban: 'KZ86125KZT5004100100',
      bic: null,
      bankName: 'Bank',
      country: 'KZ',
      ...changes,
    }),
  ).map(({ message }) => message)

describe('an IBAN', () => {
  it.each(['KZ86125KZT5004100100', 'DE89370400440532013000', 'TR330006100519786457841326'])('%s is one', (iban) => {
    expect(isIban(iban)).toBe(true)
  })
  it.each([
    ['two digits changed places', 'DE89370400440532010300'],
    ['a digit is missing', 'DE8937040044053201300'],
    ['the country has none', 'TJ89370400440532013000'],
    ['it is empty', ''],
  ])('is none when %s', (_, iban) => {
    expect(isIban(iban)).toBe(false)
  })
  it('is printed in fours', () => {
    expect(printedAccount('KZ86125KZT5004100100')).toBe('KZ86 125K ZT50 0410 0100')
  })
  it('is used in Kazakhstan, Iraq and Pakistan, not in Tajikistan or Afghanistan', () => {
    expect(['KZ', 'IQ', 'PK', 'TJ', 'AF'].map(usesIban)).toEqual([true, true, true, false, false])
  })
})

describe('a bank account', () => {
  it('may be typed with spaces and small letters', () => {
    expect(problemsOf({ iban: 'kz86 125k zt50 0410 0100' })).toEqual([])
  })
  it('needs an IBAN of its own country', () => {
    expect(problemsOf({ iban: 'DE89370400440532013000' })).toEqual(['problem.iban-country'])
    expect(problemsOf({ iban: 'KZ87125KZT5004100100' })).toEqual(['problem.iban'])
  })
  it('is a number and a BIC where there are no IBANs', () => {
    expect(problemsOf({ country: 'TJ', iban: '20206972000123' })).toEqual(['problem.bic-needed'])
    expect(problemsOf({ country: 'TJ', iban: '20206972000123', bic: 'LCBLTJ22' })).toEqual([])
    expect(problemsOf({ country: 'TJ', iban: '?', bic: 'LCBLTJ22' })).toEqual(['problem.account-number'])
  })
  it('has a BIC of the right shape and country', () => {
    expect(problemsOf({ bic: 'HSBK' })).toEqual(['problem.bic'])
    expect(problemsOf({ bic: 'DEUTDEFF' })).toEqual(['problem.bic-country'])
  })
})
