import type { Problem } from '../shared/errors.ts'
import { isIban, tidyAccount, usesIban } from './iban.ts'

/** An account as somebody gave it; `iban` holds the account number where a country has no IBANs. */
export type BankAccount = { holder: string; iban: string; bic: string | null; bankName: string; country: string }

const bicShape = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/

export const tidyBankAccount = (account: BankAccount): BankAccount => ({
  ...account,
  iban: tidyAccount(account.iban),
  bic: account.bic ? tidyAccount(account.bic) : null,
})

/** What is wrong with an account that money is to be sent to; for a tidied one. */
export function checkBankAccount({ iban, bic, country }: BankAccount): Problem[] {
  return [...numberProblems(iban, country), ...bicProblems(bic, country)]
}

function numberProblems(iban: string, country: string): Problem[] {
  if (!usesIban(country))
    return /^[A-Z0-9/.]{4,34}$/.test(iban) ? [] : [{ field: 'iban', message: 'problem.account-number' }]
  if (!isIban(iban)) return [{ field: 'iban', message: 'problem.iban' }]
  return iban.startsWith(country) ? [] : [{ field: 'iban', message: 'problem.iban-country' }]
}

function bicProblems(bic: string | null, country: string): Problem[] {
  if (bic === null) return usesIban(country) ? [] : [{ field: 'bic', message: 'problem.bic-needed' }]
  if (!bicShape.test(bic)) return [{ field: 'bic', message: 'problem.bic' }]
  return bic.slice(4, 6) === country ? [] : [{ field: 'bic', message: 'problem.bic-country' }]
}

const compared = ['holder', 'iban', 'bic', 'bankName', 'country'] as const

/** What a new version of an account changes, for whoever verifies it. */
export const changesBetween = (before: BankAccount, after: BankAccount): (typeof compared)[number][] =>
  compared.filter((field) => before[field] !== after[field])
