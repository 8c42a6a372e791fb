const usual = {
  id: '0193a000-0000-7000-8000-000000000018',
  reference: 'TA-2027-0003/1',
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: {
    kind: 'open',
    text: {
      key: 'mission.status.payment',
    },
  },
  missionHref: '/missions/0193a000-0000-7000-8000-000000000018',
  request: {
    reference: 'TA-2027-0003',
    href: '/requests/0193a000-0000-7000-8000-000000000019',
  },
  expert: 'Elena Marchetti',
  state: {
    kind: 'due',
    text: {
      key: 'mission.feeStatus.due',
    },
  },
  amount: {
    amountMinor: '430000',
    currency: 'EUR',
  },
  sums: [
    {
      cells: [
        {
          key: 'mission.fee.worked',
        },
        {
          number: 10,
        },
        {
          money: {
            amountMinor: '25000',
            currency: 'EUR',
          },
        },
        {
          money: {
            amountMinor: '250000',
            currency: 'EUR',
          },
        },
      ],
    },
    {
      cells: [
        {
          key: 'mission.fee.away',
        },
        {
          number: 12,
        },
        {
          money: {
            amountMinor: '15000',
            currency: 'EUR',
          },
        },
        {
          money: {
            amountMinor: '180000',
            currency: 'EUR',
          },
        },
      ],
    },
  ],
  facts: [
    {
      label: {
        key: 'mission.fee.ordered',
      },
      value: null,
    },
    {
      label: {
        key: 'mission.fee.confirmed',
      },
      value: null,
    },
    {
      label: {
        key: 'mission.fee.valueOn',
      },
      value: {
        date: null,
      },
    },
    {
      label: {
        key: 'mission.fee.bankReference',
      },
      value: null,
    },
  ],
  account: [
    {
      label: {
        key: 'expert.fact.holder',
      },
      value: 'Elena Marchetti',
    },
    {
      label: {
        key: 'expert.fact.iban',
      },
      value: {
        ref: 'AT61 1904 3002 3457 3201',
      },
    },
    {
      label: {
        key: 'expert.fact.bic',
      },
      value: {
        ref: null,
      },
    },
    {
      label: {
        key: 'expert.fact.accountVersion',
      },
      value: [
        { number: 1 },
        {
          text: {
            key: 'expert.account.status.verified',
          },
          tag: 'good',
        },
      ],
    },
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
  form: {
    values: {},
    problems: [],
  },
}

export const views = {
  usual,
  unverified: { ...usual, order: 'unverified' },
  confirm: {
    ...usual,
    state: {
      kind: 'open',
      text: {
        key: 'mission.feeStatus.ordered',
      },
    },
    facts: [
      {
        label: {
          key: 'mission.fee.ordered',
        },
        value: [
          {
            instant: '2026-11-24T20:55:19.367Z',
          },
          {
            text: 'Petra Novak',
            soft: true,
          },
        ],
      },
      {
        label: {
          key: 'mission.fee.confirmed',
        },
        value: null,
      },
      {
        label: {
          key: 'mission.fee.valueOn',
        },
        value: {
          date: null,
        },
      },
      {
        label: {
          key: 'mission.fee.bankReference',
        },
        value: null,
      },
    ],
    isAccountOutdated: true,
    order: null,
    confirm: 'may',
    mayReturn: true,
  },
  other: {
    ...usual,
    state: {
      kind: 'open',
      text: {
        key: 'mission.feeStatus.ordered',
      },
    },
    facts: [
      {
        label: {
          key: 'mission.fee.ordered',
        },
        value: [
          {
            instant: '2026-11-24T20:55:19.367Z',
          },
          {
            text: 'Petra Novak',
            soft: true,
          },
        ],
      },
      {
        label: {
          key: 'mission.fee.confirmed',
        },
        value: null,
      },
      {
        label: {
          key: 'mission.fee.valueOn',
        },
        value: {
          date: null,
        },
      },
      {
        label: {
          key: 'mission.fee.bankReference',
        },
        value: null,
      },
    ],
    order: null,
    confirm: 'other',
    mayReturn: true,
  },
  paid: {
    ...usual,
    tag: {
      kind: 'good',
      text: {
        key: 'mission.status.closed',
      },
    },
    state: {
      kind: 'good',
      text: {
        key: 'mission.feeStatus.paid',
      },
    },
    facts: [
      {
        label: {
          key: 'mission.fee.ordered',
        },
        value: [
          {
            instant: '2026-11-24T20:55:19.367Z',
          },
          {
            text: 'Petra Novak',
            soft: true,
          },
        ],
      },
      {
        label: {
          key: 'mission.fee.confirmed',
        },
        value: [
          {
            instant: '2026-11-24T20:55:19.685Z',
          },
          {
            text: 'Hassan Ali',
            soft: true,
          },
        ],
      },
      {
        label: {
          key: 'mission.fee.valueOn',
        },
        value: {
          date: '2026-11-24',
        },
      },
      {
        label: {
          key: 'mission.fee.bankReference',
        },
        value: 'TRX-4711',
      },
    ],
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
    id: '0193a000-0000-7000-8000-000000000020',
    missionHref: '/missions/0193a000-0000-7000-8000-000000000020',
    request: {
      reference: 'TA-2027-0003',
      href: '/requests/0193a000-0000-7000-8000-000000000021',
    },
    expert: 'Boris Ivanov',
    account: null,
    isExpert: true,
    hasAccount: false,
    accountVersion: 0,
    expertHref: null,
    order: null,
  },
}
