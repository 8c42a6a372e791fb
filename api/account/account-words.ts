import { type AccountStatus, accountStatus } from '../../domain/account/account-status.ts'
import type { BankAccount } from '../../domain/account/bank-account.ts'
import { printedAccount } from '../../domain/account/iban.ts'

const kinds = { waiting: '', good: 'good', due: 'due', bad: 'bad' } as const

/** How far a version of an account has come. */
export const accountTag = (status: AccountStatus) => ({
  kind: kinds[accountStatus[status].tone],
  text: { key: `account.status.${status}` },
})

type Field = keyof BankAccount
type Account = Partial<BankAccount>

/** A field of an account as a row of facts, with what stands beside it. */
export const accountRow = (account: Account, field: Field, beside: readonly unknown[] = []) => ({
  label: { key: `account.${field}` },
  value: [shownField(account, field), ...beside],
})

function shownField(account: Account, field: Field) {
  if (field === 'country') return { country: account.country }
  if (field === 'iban') return { ref: printedAccount(account.iban ?? '') }
  return account[field] ?? null
}
