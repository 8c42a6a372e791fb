import { fact } from '../../parts/facts.ts'
import { anId } from '../../parts/ids.ts'
import { aMissionHead } from '../../parts/mission.ts'
import { euros } from '../../parts/money.ts'

const orderedBy = [{ instant: '2026-11-24T20:55:19.367Z' }, { text: 'Petra Novak', soft: true }]

const usual = {
  ...aMissionHead(18, 'payment', { id: 19, reference: 'TA-2027-0003' }),
  expert: 'Elena Marchetti',
  state: { kind: 'due', text: { key: 'mission.feeStatus.due' } },
  amount: euros(4_300),
  sums: [
    { cells: [{ key: 'mission.fee.worked' }, { number: 10 }, { money: euros(250) }, { money: euros(2_500) }] },
    { cells: [{ key: 'mission.fee.away' }, { number: 12 }, { money: euros(150) }, { money: euros(1_800) }] },
  ],
  facts: [],
  account: [
    fact('account.holder', ['Elena Marchetti']),
    fact('account.iban', [{ ref: 'AT61 1904 3002 3457 3201' }]),
    fact('account.bic', [null]),
    fact('expert.fact.accountVersion', [{ number: 1 }, { text: { key: 'account.status.verified' }, tag: 'good' }]),
  ],
  isExpert: false,
  hasAccount: true,
  accountVersion: 1,
  isAccountOutdated: false,
  expertHref: '/experts/0193a000-0000-7000-8000-000000000001',
  order: 'may',
  confirm: null,
  mayReturn: false,
  today: '2026-11-24',
  form: { values: {}, problems: [] },
}

const ordered = {
  ...usual,
  state: { kind: 'open', text: { key: 'mission.feeStatus.ordered' } },
  facts: facts(orderedBy),
  order: null,
  confirm: 'may',
  mayReturn: true,
}

export const views = {
  usual,
  unverified: { ...usual, order: 'unverified' },
  confirm: { ...ordered, isAccountOutdated: true },
  other: { ...ordered, confirm: 'other' },
  paid: {
    ...usual,
    tag: { kind: 'good', text: { key: 'mission.status.closed' } },
    state: { kind: 'good', text: { key: 'mission.feeStatus.paid' } },
    facts: facts(orderedBy, {
      confirmed: [{ instant: '2026-11-24T20:55:19.685Z' }, { text: 'Hassan Ali', soft: true }],
      on: '2026-11-24',
      reference: 'TRX-4711',
    }),
    isExpert: true,
    expertHref: null,
    order: null,
  },
  nothing: {
    ...usual,
    tag: { kind: 'good', text: { key: 'mission.status.closed' } },
    state: { kind: 'good', text: { key: 'mission.feeStatus.none' } },
    amount: { amountMinor: '0', currency: 'EUR' },
    sums: [],
    account: null,
    expertHref: null,
    isExpert: true,
    order: null,
  },
  noAccount: {
    ...usual,
    id: anId(20),
    missionHref: `/missions/${anId(20)}`,
    request: { reference: 'TA-2027-0003', href: `/requests/${anId(21)}` },
    expert: 'Boris Ivanov',
    account: null,
    isExpert: true,
    hasAccount: false,
    accountVersion: 0,
    expertHref: null,
    order: null,
  },
}

type Paid = { readonly confirmed: unknown; readonly on: string | null; readonly reference: string | null }

/** How far the payment of a fee is. */
function facts(order: unknown, { confirmed, on, reference }: Paid = { confirmed: null, on: null, reference: null }) {
  return [
    fact('mission.fee.ordered', order),
    fact('mission.fee.confirmed', confirmed),
    fact('mission.fee.valueOn', { date: on }),
    fact('mission.fee.bankReference', reference),
  ]
}
