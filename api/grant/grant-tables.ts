import type { ContractVersion } from '../../db/grant/contract-versions.ts'
import type { GrantRow } from '../../db/grant/grant-queries.ts'
import type { Report } from '../../db/grant/lock-report.ts'
import type { Payment } from '../../db/grant/payments-of.ts'
import { paths } from '../../domain/shared/paths.ts'
import { paymentTag, reportTag } from './grant-tag.ts'

const column = (key: string, isNumber = false) => ({ label: { key: `grant.column.${key}` }, isNumber })
const money = (amountMinor: bigint | null, currency: string) => ({
  money: amountMinor === null ? null : { amountMinor, currency },
})
const tagged = ({ kind, text }: { kind: string; text: { key: string } }) => ({ text, tag: kind })

/** The amounts and dates of a grant, as requested, awarded, prepared, signed. */
export const contractTable = (contracts: readonly ContractVersion[]) => ({
  columns: [
    column('version', true),
    column('what'),
    column('amount', true),
    column('from'),
    column('to'),
    column('at'),
  ],
  rows: contracts.map((one) => ({
    cells: [
      { number: one.version },
      { key: `grant.version.${one.kind}` },
      money(one.amount_minor, one.currency),
      { date: one.starts_on },
      { date: one.ends_on },
      { instant: one.made_at },
    ],
  })),
})

export const reportTable = (grant: GrantRow, reports: readonly Report[], isStaff: boolean) => ({
  columns: [column('report'), column('due'), column('status'), column('spent', true), column('accepted', true)],
  rows: reports.map((one) => ({
    cells: [
      {
        text: { key: `grant.report.of.${one.kind}`, values: { from: { date: one.from_on }, to: { date: one.to_on } } },
        href: paths.report(grant.id, one.period),
      },
      { deadline: one.due_at, zone: grant.zone },
      tagged(reportTag(one.status, isStaff)),
      money(one.submitted_at ? one.spent_minor : null, grant.currency),
      money(one.accepted_minor, grant.currency),
    ],
  })),
})

export const paymentTable = (grant: GrantRow, payments: readonly Payment[]) => ({
  columns: [
    column('payment'),
    column('amount', true),
    column('status'),
    column('ordered'),
    column('valueOn'),
    column('bankReference'),
  ],
  rows: payments.map((one) => ({
    cells: [
      { text: { key: `grant.payment.kind.${one.kind}` }, href: paths.payment(grant.id, one.id) },
      money(one.amount_minor, one.currency),
      tagged(paymentTag(one.status)),
      { instant: one.ordered_at },
      { date: one.value_on },
      one.bank_reference,
    ],
  })),
})
