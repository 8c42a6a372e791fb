import { type BankAccountVersion, bankAccountVersions } from '../../db/grant/bank-account-versions.ts'
import { grantById, namesOf } from '../../db/grant/grant-queries.ts'
import { paymentsOf } from '../../db/grant/payments-of.ts'
import { type BankAccount, changesBetween } from '../../domain/account/bank-account.ts'
import { printedAccount } from '../../domain/account/iban.ts'
import { isToBeJudged } from '../../domain/account/to-be-judged.ts'
import { onBehalfLine } from '../../domain/case/on-behalf.ts'
import { needsAccount } from '../../domain/grant/next-matters.ts'
import { accountRow, accountTag } from '../account/account-words.ts'
import type { Asked } from '../asked.ts'
import { countryOptions } from '../country-names.ts'
import { headOf, isStaff } from './grant-view.ts'

/** The account that money goes to, what is new in it, and the form of whoever may give or verify it. */
export async function bankAccountView(request: Asked) {
  const grant = await grantById(request.db, request.standing.id)
  const [newest, ...earlier] = await bankAccountVersions(request.db, grant.id)
  const names = await namesOf(request.db, newest ? [newest.entered_by, newest.verified_by] : [])
  const before = earlier.find(({ status }) => status === 'verified') ?? earlier[0]
  const isOpen = needsAccount(grant.status, await paymentsOf(request.db, grant.id))
  const staff = isStaff(request)
  const isOwnEntry = newest?.entered_by === request.visitor.person?.id
  return {
    ...headOf(grant, staff),
    version: request.version(newest?.version ?? 0),
    newest: newest ? shown(newest, before, { names, staff }) : null,
    before: before ? rowsOf(accountOf(before), []) : null,
    mayGive: isOpen && request.may('bank-account.give'),
    onBehalf: await request.onBehalf('bank-account.give'),
    verify:
      newest && isToBeJudged(newest) && isOpen && request.may('bank-account.verify')
        ? isOwnEntry
          ? 'other'
          : 'may'
        : null,
    countries: countryOptions(request.visitor.locale),
    form: request.form(
      newest && request.standing.relation === 'own'
        ? { ...accountOf(newest), iban: printedAccount(newest.iban), bic: newest.bic ?? '' }
        : { country: grant.country },
    ),
  }
}

const accountOf = (row: BankAccountVersion): BankAccount => ({
  holder: row.holder,
  iban: row.iban,
  bic: row.bic,
  bankName: row.bank_name,
  country: row.country,
})

type Shown = { names: Map<string, string>; staff: boolean }

function shown(newest: BankAccountVersion, before: BankAccountVersion | undefined, { names, staff }: Shown) {
  const account = accountOf(newest)
  const changes = before ? changesBetween(accountOf(before), account) : []
  return {
    version: newest.version,
    status: accountTag(newest.status),
    rows: rowsOf(account, changes),
    changed: changes.length,
    enteredBy: names.get(newest.entered_by) ?? '',
    onBehalfOf: onBehalfLine(newest.on_behalf_of, staff ? newest.on_behalf_note : null),
    enteredAt: newest.entered_at,
    verifiedBy: newest.verified_by ? (names.get(newest.verified_by) ?? '') : null,
    verifiedAt: newest.verified_at,
    refusal: newest.refusal,
  }
}

/** `changed`: the fields that differ from the account that was verified before. */
const rowsOf = (account: BankAccount, changed: readonly string[]) =>
  (['holder', 'iban', 'bic', 'bankName', 'country'] as const).map((field) =>
    accountRow(account, field, changed.includes(field) ? [{ text: { key: 'grant.bank.changed' }, tag: 'due' }] : []),
  )
