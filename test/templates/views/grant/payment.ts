const usual = {
  id: '0193a000-0000-7000-8000-000000000002',
  reference: 'SRF-2027-0011',
  title: 'Return with skills',
  organisation: 'Hamroh Association',
  country: 'TJ',
  status: {
    kind: 'good',
    text: {
      key: 'grant.status.active',
    },
  },
  zone: 'Europe/Vienna',
  paymentId: '0193a000-0000-7000-8000-000000000003',
  kind: 'pre-financing',
  state: {
    kind: 'open',
    text: {
      key: 'grant.paymentStatus.ordered',
    },
  },
  facts: [
    {
      label: {
        key: 'grant.column.amount',
      },
      value: {
        money: {
          amountMinor: '16000000',
          currency: 'EUR',
        },
      },
    },
    {
      label: {
        key: 'grant.bank.holder',
      },
      value: 'Hamroh Association',
    },
    {
      label: {
        key: 'grant.bank.iban',
      },
      value: {
        text: {
          ref: 'KZ86 125K ZT50 0410 0100',
        },
        href: '/grants/0193a000-0000-7000-8000-000000000002/bank-account',
      },
    },
    {
      label: {
        key: 'grant.bank.bankName',
      },
      value: [
        'Bank of Khujand',
        {
          country: 'KZ',
        },
      ],
    },
    {
      label: {
        key: 'grant.payment.accountVersion',
      },
      value: {
        number: 1,
      },
    },
    {
      label: {
        key: 'grant.column.ordered',
      },
      value: [
        {
          instant: '2026-11-24T17:34:23.738Z',
        },
        {
          text: 'finance-officer',
          soft: true,
        },
      ],
    },
    {
      label: {
        key: 'grant.payment.confirmed',
      },
      value: null,
    },
    {
      label: {
        key: 'grant.column.valueOn',
      },
      value: {
        date: null,
      },
    },
    {
      label: {
        key: 'grant.column.bankReference',
      },
      value: null,
    },
  ],
  order: null,
  confirm: null,
  mayReturn: false,
  today: '2026-11-24',
  form: {
    values: {},
    problems: [],
  },
}

const recoveryDue = { kind: 'due', text: { key: 'grant.paymentStatus.due' } }
const recoveryFacts = (orderedAt: string | null, dueOn: string | null) => [
  { label: { key: 'grant.column.amount' }, value: { money: { amountMinor: '4000000', currency: 'EUR' } } },
  { label: { key: 'grant.column.ordered' }, value: orderedAt ? [{ instant: orderedAt }] : null },
  { label: { key: 'grant.payment.confirmed' }, value: null },
  { label: { key: 'grant.payment.dueOn' }, value: { date: dueOn } },
  { label: { key: 'grant.column.valueOn' }, value: { date: null } },
  { label: { key: 'grant.column.bankReference' }, value: null },
]

export const views = {
  order: {
    ...usual,
    state: {
      kind: 'due',
      text: {
        key: 'grant.paymentStatus.due',
      },
    },
    facts: [
      {
        label: {
          key: 'grant.column.amount',
        },
        value: {
          money: {
            amountMinor: '16000000',
            currency: 'EUR',
          },
        },
      },
      {
        label: {
          key: 'grant.bank.holder',
        },
        value: 'Hamroh Association',
      },
      {
        label: {
          key: 'grant.bank.iban',
        },
        value: {
          text: {
            ref: 'KZ86 125K ZT50 0410 0100',
          },
          href: '/grants/0193a000-0000-7000-8000-000000000002/bank-account',
        },
      },
      {
        label: {
          key: 'grant.bank.bankName',
        },
        value: [
          'Bank of Khujand',
          {
            country: 'KZ',
          },
        ],
      },
      {
        label: {
          key: 'grant.payment.accountVersion',
        },
        value: {
          number: 1,
        },
      },
      {
        label: {
          key: 'grant.column.ordered',
        },
        value: null,
      },
      {
        label: {
          key: 'grant.payment.confirmed',
        },
        value: null,
      },
      {
        label: {
          key: 'grant.column.valueOn',
        },
        value: {
          date: null,
        },
      },
      {
        label: {
          key: 'grant.column.bankReference',
        },
        value: null,
      },
    ],
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
    state: {
      kind: 'good',
      text: {
        key: 'grant.paymentStatus.paid',
      },
    },
    facts: [
      {
        label: {
          key: 'grant.column.amount',
        },
        value: {
          money: {
            amountMinor: '16000000',
            currency: 'EUR',
          },
        },
      },
      {
        label: {
          key: 'grant.bank.holder',
        },
        value: 'Hamroh Association',
      },
      {
        label: {
          key: 'grant.bank.iban',
        },
        value: {
          text: {
            ref: 'KZ86 125K ZT50 0410 0100',
          },
          href: '/grants/0193a000-0000-7000-8000-000000000002/bank-account',
        },
      },
      {
        label: {
          key: 'grant.bank.bankName',
        },
        value: [
          'Bank of Khujand',
          {
            country: 'KZ',
          },
        ],
      },
      {
        label: {
          key: 'grant.payment.accountVersion',
        },
        value: {
          number: 1,
        },
      },
      {
        label: {
          key: 'grant.column.ordered',
        },
        value: [
          {
            instant: '2026-11-24T17:34:23.738Z',
          },
          {
            text: 'finance-officer',
            soft: true,
          },
        ],
      },
      {
        label: {
          key: 'grant.payment.confirmed',
        },
        value: [
          {
            instant: '2026-11-24T17:34:23.801Z',
          },
          {
            text: 'finance-officer',
            soft: true,
          },
        ],
      },
      {
        label: {
          key: 'grant.column.valueOn',
        },
        value: {
          date: '2026-11-24',
        },
      },
      {
        label: {
          key: 'grant.column.bankReference',
        },
        value: 'TRX-4711',
      },
    ],
  },
}
