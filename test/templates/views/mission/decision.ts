const usual = {
  id: '0193a000-0000-7000-8000-000000000010',
  reference: 'TA-2027-0003/1',
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: {
    kind: 'due',
    text: {
      key: 'mission.status.nominated',
    },
  },
  missionHref: '/missions/0193a000-0000-7000-8000-000000000010',
  request: {
    reference: 'TA-2027-0003',
    href: '/requests/0193a000-0000-7000-8000-000000000011',
  },
  terms: [
    {
      label: {
        key: 'request.field.dates',
      },
      value: {
        key: 'request.dates.both',
        values: {
          from: {
            date: '2026-12-01',
          },
          to: {
            date: '2026-12-19',
          },
        },
      },
      href: null,
    },
    {
      label: {
        key: 'request.mission.days',
      },
      value: {
        days: 12,
      },
      href: null,
    },
    {
      label: {
        key: 'request.field.modality',
      },
      value: {
        key: 'request.modality.on-site',
      },
      href: null,
    },
    {
      label: {
        key: 'request.field.place',
      },
      value: {
        key: 'request.mission.place',
        values: {
          place: 'Dushanbe',
          country: {
            country: 'TJ',
          },
        },
      },
      href: null,
    },
  ],
  mayDecide: true,
  dueAt: '2026-12-09T20:55:14.725Z',
  outcomes: [
    {
      value: 'accept',
      label: {
        key: 'mission.decision.outcome.accept',
      },
      hint: {
        key: 'mission.decision.outcomeHint.accept',
      },
    },
    {
      value: 'refuse',
      label: {
        key: 'mission.decision.outcome.refuse',
      },
      hint: {
        key: 'mission.decision.outcomeHint.refuse',
      },
    },
  ],
  form: {
    values: {},
    problems: [],
  },
  about: 'nomination',
  action: '/missions/0193a000-0000-7000-8000-000000000010/nomination/decision',
  expert: [
    {
      label: {
        key: 'request.nominee.name',
      },
      value: 'Elena Marchetti',
      href: null,
    },
    {
      label: {
        key: 'request.nominee.fields',
      },
      value:
        'Migration policy: comprehensive policies, strategies and action plans; Migration law: drafting, review and secondary legislation',
      href: null,
    },
    {
      label: {
        key: 'request.nominee.languages',
      },
      value: {
        languages: ['en', 'ru'],
      },
      href: null,
    },
    {
      label: {
        key: 'request.nominee.countries',
      },
      value: {
        countries: ['TJ', 'UZ'],
      },
      href: null,
    },
    {
      label: {
        key: 'request.nominee.profile',
      },
      value: {
        lines: 'Twelve years in two ministries.\n\nDrafted the labour migration strategies of 2019 and 2024.',
      },
      href: null,
    },
  ],
  reports: [],
}

export const views = {
  usual,
  validation: {
    ...usual,
    id: '0193a000-0000-7000-8000-000000000016',
    tag: {
      kind: 'open',
      text: {
        key: 'mission.status.validation',
      },
    },
    missionHref: '/missions/0193a000-0000-7000-8000-000000000016',
    request: {
      reference: 'TA-2027-0003',
      href: '/requests/0193a000-0000-7000-8000-000000000017',
    },
    terms: [
      {
        label: {
          key: 'request.field.dates',
        },
        value: {
          key: 'request.dates.both',
          values: {
            from: {
              date: '2026-11-04',
            },
            to: {
              date: '2026-11-23',
            },
          },
        },
        href: null,
      },
      {
        label: {
          key: 'request.mission.days',
        },
        value: {
          days: 12,
        },
        href: null,
      },
      {
        label: {
          key: 'request.field.modality',
        },
        value: {
          key: 'request.modality.on-site',
        },
        href: null,
      },
      {
        label: {
          key: 'request.field.place',
        },
        value: {
          key: 'request.mission.place',
          values: {
            place: 'Dushanbe',
            country: {
              country: 'TJ',
            },
          },
        },
        href: null,
      },
    ],
    dueAt: '2026-12-16T20:55:19.549Z',
    outcomes: [
      {
        value: 'validate',
        label: {
          key: 'mission.decision.outcome.validate',
        },
        hint: {
          key: 'mission.decision.outcomeHint.validate',
        },
      },
      {
        value: 'return',
        label: {
          key: 'mission.decision.outcome.return',
        },
        hint: {
          key: 'mission.decision.outcomeHint.return',
        },
      },
    ],
    about: 'validation',
    action: '/missions/0193a000-0000-7000-8000-000000000016/validation/decision',
    expert: [],
    reports: [
      {
        round: 2,
        text: 'The policy is drafted.',
        rows: [
          {
            label: {
              key: 'mission.report.daysWorked',
            },
            value: {
              days: 10,
            },
          },
          {
            label: {
              key: 'mission.report.daysAway',
            },
            value: {
              days: 12,
            },
          },
        ],
        by: 'Elena Marchetti',
        at: '2026-11-24T20:55:18.384Z',
        onBehalfOf: null,
        judgement: null,
      },
      {
        round: 1,
        text: 'The policy is drafted.',
        rows: [
          {
            label: {
              key: 'mission.report.daysWorked',
            },
            value: {
              days: 10,
            },
          },
          {
            label: {
              key: 'mission.report.daysAway',
            },
            value: {
              days: 12,
            },
          },
        ],
        by: 'Elena Marchetti',
        at: '2026-11-24T20:55:17.932Z',
        onBehalfOf: null,
        judgement: {
          tag: {
            kind: 'due',
            text: {
              key: 'mission.judgement.returned',
            },
          },
          by: 'Rustam Nazarov',
          as: 'institution',
          at: '2026-11-24T20:55:18.048Z',
          reason: 'Which articles of the law have to change?',
          onBehalfOf: null,
        },
      },
    ],
  },
}
