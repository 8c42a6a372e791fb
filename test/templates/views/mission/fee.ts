import { fact } from '../../parts/facts.ts'
import { anId } from '../../parts/ids.ts'
import { aMissionHead } from '../../parts/mission.ts'
import { euros } from '../../parts/money.ts'

const usual = {
  ...aMissionHead(18, 'payment', { id: 19, reference: 'TA-2027-0003' }),
  expert: 'Elena Marchetti',
  state: { kind: 'due', text: { key: 'mission.feeStatus.due' } },
  amount: euros(4_300),
  sums: [
    { cells: [{ key: 'mission.fee.worked' }, { number: 10 }, { money: euros(250) }, { money: euros(2_500) }] },
    { cells: [{ key: 'mission.fee.away' }, { number: 12 }, { money: euros(150) }, { money: euros(1_800) }] },
  ],
  facts: [
    fact('mission.fee.ordered', null),
    fact('mission.fee.confirmed', null),
    fact('mission.fee.valueOn', { date: null }),
    fact('mission.fee.bankReference', null),
  ],
  account: [
    fact('expert.fact.holder', 'Elena Marchetti'),
    fact('expert.fact.iban', { ref: 'AT61 1904 3002 3457 3201' }),
    fact('expert.fact.bic', { ref: null }),
  ],
  isExpert: false,
  hasAccount: true,
  order: 'may',
  confirm: null,
  mayReturn: false,
  today: '2026-11-24',
  form: { values: {}, problems: [] },
}

export const views = {
  usual,
  confirm: {
    ...usual,
    state: { kind: 'open', text: { key: 'mission.feeStatus.ordered' } },
    facts: [
      fact('mission.fee.ordered', [{ instant: '2026-11-24T20:55:19.367Z' }, { text: 'Petra Novak', soft: true }]),
      fact('mission.fee.confirmed', null),
      fact('mission.fee.valueOn', { date: null }),
      fact('mission.fee.bankReference', null),
    ],
    order: null,
    confirm: 'may',
    mayReturn: true,
  },
  other: {
    ...usual,
    state: { kind: 'open', text: { key: 'mission.feeStatus.ordered' } },
    facts: [
      fact('mission.fee.ordered', [{ instant: '2026-11-24T20:55:19.367Z' }, { text: 'Petra Novak', soft: true }]),
      fact('mission.fee.confirmed', null),
      fact('mission.fee.valueOn', { date: null }),
      fact('mission.fee.bankReference', null),
    ],
    order: null,
    confirm: 'other',
    mayReturn: true,
  },
  paid: {
    ...usual,
    tag: { kind: 'good', text: { key: 'mission.status.closed' } },
    state: { kind: 'good', text: { key: 'mission.feeStatus.paid' } },
    facts: [
      fact('mission.fee.ordered', [{ instant: '2026-11-24T20:55:19.367Z' }, { text: 'Petra Novak', soft: true }]),
      fact('mission.fee.confirmed', [{ instant: '2026-11-24T20:55:19.685Z' }, { text: 'Hassan Ali', soft: true }]),
      fact('mission.fee.valueOn', { date: '2026-11-24' }),
      fact('mission.fee.bankReference', 'TRX-4711'),
    ],
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
    order: null,
  },
}
