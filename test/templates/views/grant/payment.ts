import { fact } from '../../parts/facts.ts'
import { aGrantHead } from '../../parts/grant.ts'
import { anId } from '../../parts/ids.ts'
import { euros } from '../../parts/money.ts'

const usual = {
  ...aGrantHead(2, 'active'),
  paymentId: anId(3),
  kind: 'pre-financing',
  state: { kind: 'open', text: { key: 'grant.paymentStatus.ordered' } },
  facts: facts(by('2026-11-24T17:34:23.738Z')),
  order: null,
  confirm: null,
  mayReturn: false,
  today: '2026-11-24',
  form: { values: {}, problems: [] },
}

const recoveryDue = { kind: 'due', text: { key: 'grant.paymentStatus.due' } }

export const views = {
  order: {
    ...usual,
    state: { kind: 'due', text: { key: 'grant.paymentStatus.due' } },
    facts: facts(null),
    order: 'may',
  },
  confirm: { ...usual, confirm: 'may', mayReturn: true },
  other: { ...usual, confirm: 'other', mayReturn: true },
  debitNote: { ...usual, kind: 'recovery', state: recoveryDue, facts: recoveryFacts(null, null), order: 'may' },
  received: {
    ...usual,
    kind: 'recovery',
    facts: recoveryFacts('2027-07-31T08:00:00.000Z', '2027-09-14'),
    confirm: 'may',
    mayReturn: true,
  },
  paid: {
    ...usual,
    state: { kind: 'good', text: { key: 'grant.paymentStatus.paid' } },
    facts: facts(by('2026-11-24T17:34:23.738Z'), {
      confirmed: by('2026-11-24T17:34:23.801Z'),
      on: '2026-11-24',
      reference: 'TRX-4711',
    }),
  },
}

type Paid = { readonly confirmed: unknown; readonly on: string | null; readonly reference: string | null }

/** What is paid to whom, and how far it is. */
function facts(ordered: unknown, { confirmed, on, reference }: Paid = { confirmed: null, on: null, reference: null }) {
  return [
    fact('grant.column.amount', { money: euros(160_000) }),
    fact('account.holder', ['Hamroh Association']),
    fact('account.iban', { text: { ref: 'KZ86 125K ZT50 0410 0100' }, href: `/grants/${anId(2)}/bank-account` }),
    fact('account.bankName', ['Bank of Khujand', { country: 'KZ' }]),
    fact('grant.payment.accountVersion', { number: 1 }),
    fact('grant.column.ordered', ordered),
    fact('grant.payment.confirmed', confirmed),
    fact('grant.column.valueOn', { date: on }),
    fact('grant.column.bankReference', reference),
  ]
}

/** What comes back from the grantee, and until when. */
function recoveryFacts(orderedAt: string | null, dueOn: string | null) {
  return [
    fact('grant.column.amount', { money: euros(40_000) }),
    fact('grant.column.ordered', orderedAt ? [{ instant: orderedAt }] : null),
    fact('grant.payment.confirmed', null),
    fact('grant.payment.dueOn', { date: dueOn }),
    fact('grant.column.valueOn', { date: null }),
    fact('grant.column.bankReference', null),
  ]
}

function by(at: string) {
  return [{ instant: at }, { text: 'finance-officer', soft: true }]
}
