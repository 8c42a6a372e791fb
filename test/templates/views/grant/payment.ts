import { fact } from '../../parts/facts.ts'
import { aGrantHead } from '../../parts/grant.ts'
import { anId } from '../../parts/ids.ts'
import { euros } from '../../parts/money.ts'

const usual = {
  ...aGrantHead(2, 'active'),
  paymentId: anId(3),
  kind: 'pre-financing',
  state: { kind: 'open', text: { key: 'grant.paymentStatus.ordered' } },
  facts: [
    fact('grant.column.amount', { money: euros(160_000) }),
    fact('grant.bank.holder', 'Hamroh Association'),
    fact('grant.bank.iban', { text: { ref: 'KZ86 125K ZT50 0410 0100' }, href: `/grants/${anId(2)}/bank-account` }),
    fact('grant.bank.bankName', ['Bank of Khujand', { country: 'KZ' }]),
    fact('grant.payment.accountVersion', { number: 1 }),
    fact('grant.column.ordered', [{ instant: '2026-11-24T17:34:23.738Z' }, { text: 'finance-officer', soft: true }]),
    fact('grant.payment.confirmed', null),
    fact('grant.column.valueOn', { date: null }),
    fact('grant.column.bankReference', null),
  ],
  order: null,
  confirm: null,
  mayReturn: false,
  today: '2026-11-24',
  form: { values: {}, problems: [] },
}

export const views = {
  order: {
    ...usual,
    state: { kind: 'due', text: { key: 'grant.paymentStatus.due' } },
    facts: [
      fact('grant.column.amount', { money: euros(160_000) }),
      fact('grant.bank.holder', 'Hamroh Association'),
      fact('grant.bank.iban', { text: { ref: 'KZ86 125K ZT50 0410 0100' }, href: `/grants/${anId(2)}/bank-account` }),
      fact('grant.bank.bankName', ['Bank of Khujand', { country: 'KZ' }]),
      fact('grant.payment.accountVersion', { number: 1 }),
      fact('grant.column.ordered', null),
      fact('grant.payment.confirmed', null),
      fact('grant.column.valueOn', { date: null }),
      fact('grant.column.bankReference', null),
    ],
    order: 'may',
  },
  confirm: { ...usual, confirm: 'may', mayReturn: true },
  other: { ...usual, confirm: 'other', mayReturn: true },
  paid: {
    ...usual,
    state: { kind: 'good', text: { key: 'grant.paymentStatus.paid' } },
    facts: [
      fact('grant.column.amount', { money: euros(160_000) }),
      fact('grant.bank.holder', 'Hamroh Association'),
      fact('grant.bank.iban', { text: { ref: 'KZ86 125K ZT50 0410 0100' }, href: `/grants/${anId(2)}/bank-account` }),
      fact('grant.bank.bankName', ['Bank of Khujand', { country: 'KZ' }]),
      fact('grant.payment.accountVersion', { number: 1 }),
      fact('grant.column.ordered', [{ instant: '2026-11-24T17:34:23.738Z' }, { text: 'finance-officer', soft: true }]),
      fact('grant.payment.confirmed', [
        { instant: '2026-11-24T17:34:23.801Z' },
        { text: 'finance-officer', soft: true },
      ]),
      fact('grant.column.valueOn', { date: '2026-11-24' }),
      fact('grant.column.bankReference', 'TRX-4711'),
    ],
  },
}
