const usual = {
  id: '0193a000-0000-7000-8000-000000000004',
  reference: 'TA-2026-0003',
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: {
    kind: 'open',
    text: {
      key: 'request.status.matching',
    },
  },
  requestHref: '/requests/0193a000-0000-7000-8000-000000000004',
  dueAt: '2026-12-16T20:55:10.189Z',
  content: [
    {
      field: 'problem',
      label: {
        key: 'request.field.problem',
      },
      value: {
        lines: 'Four agencies keep four lists, and none of them agrees.',
      },
      href: null,
    },
    {
      field: 'outcome',
      label: {
        key: 'request.field.outcome',
      },
      value: {
        lines: 'A policy that the government can adopt.',
      },
      href: null,
    },
    {
      field: 'field',
      label: {
        key: 'request.field.field',
      },
      value: 'Migration policy: comprehensive policies, strategies and action plans',
      href: null,
    },
    {
      field: 'languages',
      label: {
        key: 'request.field.languages',
      },
      value: {
        languages: ['en', 'ru'],
      },
      href: null,
    },
    {
      field: 'modality',
      label: {
        key: 'request.field.modality',
      },
      value: {
        key: 'request.modality.on-site',
      },
      href: null,
    },
    {
      field: 'place',
      label: {
        key: 'request.field.place',
      },
      value: 'Dushanbe',
      href: null,
    },
    {
      field: 'fromOn',
      label: {
        key: 'request.field.dates',
      },
      value: {
        key: 'request.dates.both',
        values: {
          from: {
            date: '2026-12-24',
          },
          to: {
            date: '2027-03-24',
          },
        },
      },
      href: null,
    },
    {
      field: 'days',
      label: {
        key: 'request.field.days',
      },
      value: {
        days: 20,
      },
      href: null,
    },
    {
      field: 'wishes',
      label: {
        key: 'request.field.wishes',
      },
      value: null,
      href: null,
    },
  ],
  approvedDays: 20,
  freeDays: 20,
  isOpen: true,
  mayNominate: true,
  mayEnd: true,
  candidates: [
    {
      value: '0193a000-0000-7000-8000-000000000001',
      label: 'Elena Marchetti',
      href: '/experts/0193a000-0000-7000-8000-000000000001',
      rank: 1,
      band: 'Senior expert',
      tag: {
        kind: 'good',
        text: {
          key: 'expert.group.ready',
        },
      },
      reasons: [
        {
          isFor: true,
          text: {
            key: 'expert.reason.field-fits',
            values: {
              field: 'Migration policy: comprehensive policies, strategies and action plans',
            },
          },
        },
        {
          isFor: true,
          text: {
            key: 'expert.reason.languages-all',
            values: {
              languages: {
                languages: ['en', 'ru'],
              },
            },
          },
        },
        {
          isFor: true,
          text: {
            key: 'expert.reason.country-known',
            values: {
              country: {
                country: 'TJ',
              },
            },
          },
        },
        {
          isFor: false,
          text: {
            key: 'expert.reason.partly-free',
            values: {
              days: 52,
              of: 91,
            },
          },
        },
      ],
    },
    {
      value: '0193a000-0000-7000-8000-000000000005',
      label: 'Boris Ivanov',
      href: '/experts/0193a000-0000-7000-8000-000000000005',
      rank: 2,
      band: 'Expert',
      tag: {
        kind: 'good',
        text: {
          key: 'expert.group.ready',
        },
      },
      reasons: [
        {
          isFor: true,
          text: {
            key: 'expert.reason.field-fits',
            values: {
              field: 'Migration policy: comprehensive policies, strategies and action plans',
            },
          },
        },
        {
          isFor: false,
          text: {
            key: 'expert.reason.languages-some',
            values: {
              languages: {
                languages: ['ru'],
              },
              missing: {
                languages: ['en'],
              },
            },
          },
        },
        {
          isFor: false,
          text: {
            key: 'expert.reason.country-new',
            values: {
              country: {
                country: 'TJ',
              },
            },
          },
        },
        {
          isFor: true,
          text: {
            key: 'expert.reason.free',
            values: {
              days: 91,
            },
          },
        },
      ],
    },
  ],
  others: 0,
  allHref: '/requests/0193a000-0000-7000-8000-000000000004/nomination?all=yes',
  missions: [],
  modalities: [
    {
      value: 'on-site',
      label: {
        key: 'request.modality.on-site',
      },
    },
    {
      value: 'remote',
      label: {
        key: 'request.modality.remote',
      },
    },
    {
      value: 'hybrid',
      label: {
        key: 'request.modality.hybrid',
      },
    },
  ],
  countries: [
    {
      value: 'IT',
      label: 'Italy',
    },
    {
      value: 'KZ',
      label: 'Kazakhstan',
    },
    {
      value: 'TJ',
      label: 'Tajikistan',
    },
    {
      value: 'UZ',
      label: 'Uzbekistan',
    },
  ],
  form: {
    values: {
      expertId: '0193a000-0000-7000-8000-000000000001',
      days: 20,
      startsOn: '2026-12-24',
      endsOn: '2027-03-24',
      modality: 'on-site',
      place: 'Dushanbe',
      country: 'TJ',
    },
    problems: [],
  },
}

export const views = {
  usual,
  read: { ...usual, mayNominate: false, mayEnd: false },
  underWay: {
    ...usual,
    tag: {
      kind: 'active',
      text: {
        key: 'request.status.matching',
      },
    },
    dueAt: null,
    freeDays: 8,
    mayEnd: true,
    candidates: [
      {
        value: '0193a000-0000-7000-8000-000000000001',
        label: 'Elena Marchetti',
        href: '/experts/0193a000-0000-7000-8000-000000000001',
        rank: 1,
        band: 'Senior expert',
        tag: {
          kind: 'good',
          text: {
            key: 'expert.group.ready',
          },
        },
        reasons: [
          {
            isFor: true,
            text: {
              key: 'expert.reason.field-fits',
              values: {
                field: 'Migration policy: comprehensive policies, strategies and action plans',
              },
            },
          },
          {
            isFor: true,
            text: {
              key: 'expert.reason.languages-all',
              values: {
                languages: {
                  languages: ['en', 'ru'],
                },
              },
            },
          },
          {
            isFor: true,
            text: {
              key: 'expert.reason.country-known',
              values: {
                country: {
                  country: 'TJ',
                },
              },
            },
          },
          {
            isFor: false,
            text: {
              key: 'expert.reason.partly-free',
              values: {
                days: 52,
                of: 91,
              },
            },
          },
        ],
      },
      {
        value: '0193a000-0000-7000-8000-000000000005',
        label: 'Boris Ivanov',
        href: '/experts/0193a000-0000-7000-8000-000000000005',
        rank: 2,
        band: 'Expert',
        tag: {
          kind: 'good',
          text: {
            key: 'expert.group.ready',
          },
        },
        reasons: [
          {
            isFor: true,
            text: {
              key: 'expert.reason.field-fits',
              values: {
                field: 'Migration policy: comprehensive policies, strategies and action plans',
              },
            },
          },
          {
            isFor: false,
            text: {
              key: 'expert.reason.languages-some',
              values: {
                languages: {
                  languages: ['ru'],
                },
                missing: {
                  languages: ['en'],
                },
              },
            },
          },
          {
            isFor: false,
            text: {
              key: 'expert.reason.country-new',
              values: {
                country: {
                  country: 'TJ',
                },
              },
            },
          },
          {
            isFor: false,
            text: {
              key: 'expert.reason.partly-free',
              values: {
                days: 70,
                of: 91,
              },
            },
          },
          {
            isFor: false,
            text: {
              key: 'expert.reason.other-missions',
              values: {
                missions: 1,
              },
            },
          },
        ],
      },
    ],
    missions: [
      {
        href: '/missions/0193a000-0000-7000-8000-000000000007',
        title: ['Anna First', { ref: 'TA-2026-0003/2' }],
        detail: [
          {
            key: 'request.mission.line',
            values: {
              dates: {
                key: 'request.dates.both',
                values: { from: { date: '2027-02-03' }, to: { date: '2027-02-13' } },
              },
              days: { days: 8 },
            },
          },
          '·',
          {
            key: 'request.nomination.ended',
            values: { reason: 'The working group asks for a professor who has led a faculty.' },
          },
        ],
        tag: { kind: 'bad', text: { key: 'mission.status.fallen-through' } },
      },
      {
        href: '/missions/0193a000-0000-7000-8000-000000000006',
        title: ['Boris Ivanov', { ref: 'TA-2026-0003/1' }],
        detail: {
          key: 'request.mission.line',
          values: {
            dates: { key: 'request.dates.both', values: { from: { date: '2027-01-03' }, to: { date: '2027-01-23' } } },
            days: { days: 12 },
          },
        },
        tag: { kind: 'due', text: { key: 'mission.status.nominated' } },
      },
    ],
    form: {
      values: {
        expertId: '0193a000-0000-7000-8000-000000000001',
        days: 8,
        startsOn: '2026-12-24',
        endsOn: '2027-03-24',
        modality: 'on-site',
        place: 'Dushanbe',
        country: 'TJ',
      },
      problems: [],
    },
  },
  refused: {
    ...usual,
    form: {
      values: {
        expertId: '',
        days: 20,
        startsOn: '2026-12-24',
        endsOn: '2027-03-24',
        modality: 'on-site',
        place: 'Dushanbe',
        country: 'TJ',
      },
      problems: [
        {
          field: 'expertId',
          key: 'problem.choose-expert',
          values: {},
          label: null,
        },
        {
          field: 'reason',
          key: 'problem.reason-needed',
          values: {},
          label: null,
        },
      ],
    },
  },
}
