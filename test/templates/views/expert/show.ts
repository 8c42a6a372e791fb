const usual = {
  id: '0193a000-0000-7000-8000-000000000001',
  name: 'Elena Marchetti',
  isOwn: false,
  status: {
    kind: 'good',
    text: {
      key: 'expert.status.validated',
    },
  },
  facts: [
    {
      label: {
        key: 'expert.fact.fields',
      },
      value:
        'Migration policy: comprehensive policies, strategies and action plans; Migration law: drafting, review and secondary legislation',
    },
    {
      label: {
        key: 'expert.fact.languages',
      },
      value: {
        languages: ['en', 'ru'],
      },
    },
    {
      label: {
        key: 'expert.fact.countries',
      },
      value: {
        countries: ['TJ', 'UZ'],
      },
    },
    {
      label: {
        key: 'expert.fact.home',
      },
      value: {
        country: 'IT',
      },
    },
    {
      label: {
        key: 'expert.fact.availability',
      },
      value: {
        key: 'expert.availability.from',
        values: {
          from: {
            date: '2027-02-01',
          },
          to: {
            date: null,
          },
        },
      },
    },
    {
      label: {
        key: 'expert.fact.band',
      },
      value: 'Senior expert',
    },
  ],
  profile: 'Twelve years in two ministries.\n\nDrafted the labour migration strategies of 2019 and 2024.',
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
  accountJudged: {
    by: 'Petra Novak',
    at: '2026-11-25T09:12:01.576Z',
    how: {
      key: 'expert.account.how.call-back',
    },
    note: 'Called at the number of the first interview.',
  },
  accountsBefore: [],
  verify: null,
  judged: {
    by: 'Amina Karimova',
    at: '2026-11-24T20:55:01.576Z',
    reason: 'References of two ministries compared.',
  },
  changedAt: '2026-11-24T20:55:00.948Z',
  mayJudge: false,
  isToJudge: false,
  bands: [
    {
      value: 'expert',
      label: 'Expert: at least five years in the field',
    },
    {
      value: 'senior',
      label: 'Senior expert: at least ten years in the field',
    },
    {
      value: 'principal',
      label: 'Principal expert: led reforms in several countries',
    },
  ],
  outcomes: [
    {
      value: 'validate',
      label: {
        key: 'expert.outcome.validate',
      },
      hint: {
        key: 'expert.outcomeHint.validate',
      },
    },
    {
      value: 'block',
      label: {
        key: 'expert.outcome.block',
      },
      hint: {
        key: 'expert.outcomeHint.block',
      },
    },
  ],
  missions: [
    {
      cells: [
        {
          text: {
            ref: 'TA-2027-0003/1',
          },
          href: '/missions/0193a000-0000-7000-8000-000000000018',
        },
        'A migration policy for Tajikistan',
        [
          {
            date: '2026-11-04',
          },
          '–',
          {
            date: '2026-11-23',
          },
        ],
        {
          number: 12,
        },
        {
          text: {
            key: 'mission.status.payment',
          },
          tag: 'open',
        },
      ],
    },
    {
      cells: [
        {
          text: {
            ref: 'TA-2027-0003/1',
          },
          href: '/missions/0193a000-0000-7000-8000-000000000016',
        },
        'A migration policy for Tajikistan',
        [
          {
            date: '2026-11-04',
          },
          '–',
          {
            date: '2026-11-23',
          },
        ],
        {
          number: 12,
        },
        {
          text: {
            key: 'mission.status.validation',
          },
          tag: 'open',
        },
      ],
    },
    {
      cells: [
        {
          text: {
            ref: 'TA-2027-0003/1',
          },
          href: '/missions/0193a000-0000-7000-8000-000000000014',
        },
        'A migration policy for Tajikistan',
        [
          {
            date: '2026-11-21',
          },
          '–',
          {
            date: '2026-12-09',
          },
        ],
        {
          number: 12,
        },
        {
          text: {
            key: 'mission.status.under-way',
          },
          tag: 'good',
        },
      ],
    },
    {
      cells: [
        {
          text: {
            ref: 'TA-2027-0003/1',
          },
          href: '/missions/0193a000-0000-7000-8000-000000000012',
        },
        'A migration policy for Tajikistan',
        [
          {
            date: '2026-12-01',
          },
          '–',
          {
            date: '2026-12-19',
          },
        ],
        {
          number: 12,
        },
        {
          text: {
            key: 'mission.status.planned',
          },
          tag: '',
        },
      ],
    },
    {
      cells: [
        {
          text: {
            ref: 'TA-2027-0003/1',
          },
          href: '/missions/0193a000-0000-7000-8000-000000000010',
        },
        'A migration policy for Tajikistan',
        [
          {
            date: '2026-12-01',
          },
          '–',
          {
            date: '2026-12-19',
          },
        ],
        {
          number: 12,
        },
        {
          text: {
            key: 'mission.status.nominated',
          },
          tag: 'due',
        },
      ],
    },
    {
      cells: [
        {
          text: {
            ref: 'TA-2027-0003/1',
          },
          href: '/missions/0193a000-0000-7000-8000-000000000008',
        },
        'A migration policy for Tajikistan',
        [
          {
            date: '2026-12-01',
          },
          '–',
          {
            date: '2026-12-19',
          },
        ],
        {
          number: 12,
        },
        {
          text: {
            key: 'mission.status.offered',
          },
          tag: 'due',
        },
      ],
    },
  ],
  form: {
    values: {
      band: 'senior',
    },
    problems: [],
  },
}

export const views = {
  usual,
  toVerify: {
    ...usual,
    account: [
      ...usual.account.slice(0, 3),
      {
        label: {
          key: 'expert.fact.accountVersion',
        },
        value: [
          { number: 2 },
          {
            text: {
              key: 'expert.account.status.entered',
            },
            tag: 'due',
          },
        ],
      },
    ],
    accountJudged: null,
    accountsBefore: [usual.account],
    verify: {
      version: 2,
    },
  },
  toJudge: {
    ...usual,
    status: {
      kind: 'due',
      text: {
        key: 'expert.status.registered',
      },
    },
    facts: [
      {
        label: {
          key: 'expert.fact.fields',
        },
        value:
          'Migration policy: comprehensive policies, strategies and action plans; Migration law: drafting, review and secondary legislation',
      },
      {
        label: {
          key: 'expert.fact.languages',
        },
        value: {
          languages: ['en', 'ru'],
        },
      },
      {
        label: {
          key: 'expert.fact.countries',
        },
        value: {
          countries: ['TJ', 'UZ'],
        },
      },
      {
        label: {
          key: 'expert.fact.home',
        },
        value: {
          country: 'IT',
        },
      },
      {
        label: {
          key: 'expert.fact.availability',
        },
        value: {
          key: 'expert.availability.from',
          values: {
            from: {
              date: '2027-02-01',
            },
            to: {
              date: null,
            },
          },
        },
      },
      {
        label: {
          key: 'expert.fact.band',
        },
        value: null,
      },
    ],
    account: null,
    accountJudged: null,
    judged: null,
    mayJudge: true,
    isToJudge: true,
    missions: [],
    form: {
      values: {
        band: '',
      },
      problems: [],
    },
  },
  again: {
    ...usual,
    account: null,
    accountJudged: null,
    mayJudge: true,
    missions: [
      {
        cells: [
          {
            text: {
              ref: 'TA-2027-0003/1',
            },
            href: '/missions/0193a000-0000-7000-8000-000000000018',
          },
          'A migration policy for Tajikistan',
          [
            {
              date: '2026-11-04',
            },
            '–',
            {
              date: '2026-11-23',
            },
          ],
          {
            number: 12,
          },
          {
            text: {
              key: 'mission.status.closed',
            },
            tag: 'good',
          },
        ],
      },
      {
        cells: [
          {
            text: {
              ref: 'TA-2027-0003/1',
            },
            href: '/missions/0193a000-0000-7000-8000-000000000016',
          },
          'A migration policy for Tajikistan',
          [
            {
              date: '2026-11-04',
            },
            '–',
            {
              date: '2026-11-23',
            },
          ],
          {
            number: 12,
          },
          {
            text: {
              key: 'mission.status.validation',
            },
            tag: 'open',
          },
        ],
      },
      {
        cells: [
          {
            text: {
              ref: 'TA-2027-0003/1',
            },
            href: '/missions/0193a000-0000-7000-8000-000000000014',
          },
          'A migration policy for Tajikistan',
          [
            {
              date: '2026-11-21',
            },
            '–',
            {
              date: '2026-12-09',
            },
          ],
          {
            number: 12,
          },
          {
            text: {
              key: 'mission.status.under-way',
            },
            tag: 'good',
          },
        ],
      },
      {
        cells: [
          {
            text: {
              ref: 'TA-2027-0003/1',
            },
            href: '/missions/0193a000-0000-7000-8000-000000000012',
          },
          'A migration policy for Tajikistan',
          [
            {
              date: '2026-12-01',
            },
            '–',
            {
              date: '2026-12-19',
            },
          ],
          {
            number: 12,
          },
          {
            text: {
              key: 'mission.status.planned',
            },
            tag: '',
          },
        ],
      },
      {
        cells: [
          {
            text: {
              ref: 'TA-2027-0003/1',
            },
            href: '/missions/0193a000-0000-7000-8000-000000000010',
          },
          'A migration policy for Tajikistan',
          [
            {
              date: '2026-12-01',
            },
            '–',
            {
              date: '2026-12-19',
            },
          ],
          {
            number: 12,
          },
          {
            text: {
              key: 'mission.status.nominated',
            },
            tag: 'due',
          },
        ],
      },
      {
        cells: [
          {
            text: {
              ref: 'TA-2027-0003/1',
            },
            href: '/missions/0193a000-0000-7000-8000-000000000008',
          },
          'A migration policy for Tajikistan',
          [
            {
              date: '2026-12-01',
            },
            '–',
            {
              date: '2026-12-19',
            },
          ],
          {
            number: 12,
          },
          {
            text: {
              key: 'mission.status.offered',
            },
            tag: 'due',
          },
        ],
      },
    ],
  },
}
