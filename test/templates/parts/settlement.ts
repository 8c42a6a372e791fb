import { fact } from './facts.ts'
import { anId } from './ids.ts'
import { euros } from './money.ts'

const money = (amount: number) => ({ money: euros(amount) })
const row = (key: string, amount: number) => fact(`grant.settlement.${key}`, money(amount))
const paymentHref = `/grants/${anId(2)}/payments/${anId(9)}`

/** 160,000 were paid and 120,000 accepted: money that comes back, as staff see it. */
export const recovery = {
  title: { key: 'grant.settlement.title.proposed' },
  words: {
    key: 'grant.settlement.words.recovery',
    values: { final: money(120_000), paid: money(160_000), amount: money(40_000) },
  },
  rows: [
    row('reports', 80_000),
    row('further', 40_000),
    row('grant', 200_000),
    row('final', 120_000),
    row('paid', 160_000),
    row('recovery', 40_000),
    row('freed', 40_000),
  ],
  basis: 'The list of costs of 3 May; we have seen the receipts for salaries and for the training in Khujand.',
  now: null as { text: unknown; href: string } | null,
}

export const settledRecovery = {
  ...recovery,
  title: { key: 'grant.settlement.title.settled' },
  now: {
    text: {
      key: 'grant.settlement.now.recovery.ordered',
      values: { on: { date: '2027-09-14' }, dated: 'yes' },
    },
    href: paymentHref,
  },
}

/** 170,000 were accepted: a balance, as the grantee sees it. */
export const settledBalance = {
  title: { key: 'grant.settlement.title.settled' },
  words: {
    key: 'grant.settlement.words.balance',
    values: { final: money(170_000), paid: money(160_000), amount: money(10_000) },
  },
  rows: [
    row('reports', 170_000),
    row('further', 0),
    row('grant', 200_000),
    row('final', 170_000),
    row('paid', 160_000),
    row('balance', 10_000),
  ],
  basis: null,
  now: {
    text: { key: 'grant.settlement.now.balance.due', values: { on: '', dated: 'no' } },
    href: paymentHref,
  },
}

/** Nothing was paid, nothing accepted. */
export const nothingOwed = {
  ...recovery,
  title: { key: 'grant.settlement.title.preview' },
  words: {
    key: 'grant.settlement.words.nothing',
    values: { final: money(0), paid: money(0), amount: money(0) },
  },
  rows: [
    row('reports', 0),
    row('further', 0),
    row('grant', 200_000),
    row('final', 0),
    row('paid', 0),
    row('freed', 200_000),
  ],
  basis: null,
}

const line = (kind: 'balance' | 'recovery', values: object, tag: object) => ({
  href: paymentHref,
  title: [{ ref: 'SRF-2027-0011' }, 'Return with skills'],
  detail: {
    key: `grant.settlements.line.${kind}`,
    values: { organisation: 'Hamroh Association', settled: { date: '2027-07-30' }, due: '', dated: 'no', ...values },
  },
  tag,
})

export const openSettlements = [
  line(
    'recovery',
    { amount: money(40_000), due: { date: '2027-09-14' }, dated: 'yes' },
    { kind: 'bad', text: { key: 'grant.settlements.overdue' } },
  ),
  line('balance', { amount: money(10_000) }, { kind: 'due', text: { key: 'grant.paymentStatus.due' } }),
]
