const usual = {
  id: '0193a000-0000-7000-8000-000000000008',
  reference: 'TA-2027-0003/1',
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: {
    kind: 'due',
    text: {
      key: 'mission.status.offered',
    },
  },
  missionHref: '/missions/0193a000-0000-7000-8000-000000000008',
  request: {
    reference: 'TA-2027-0003',
    href: '/requests/0193a000-0000-7000-8000-000000000009',
  },
  isOnHold: false,
  next: {
    title: {
      key: 'request.task.accept-mission.yours',
    },
    detail: {
      key: 'request.next.reminded',
      values: {
        due: {
          date: '2026-11-29T20:55:12.237Z',
        },
        reminder: {
          date: '2026-11-27T20:55:12.237Z',
        },
      },
    },
    href: '/missions/0193a000-0000-7000-8000-000000000008/offer',
    action: {
      key: 'request.next.open',
    },
  },
  facts: [
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
    {
      label: {
        key: 'mission.fact.band',
      },
      value: 'Expert',
    },
  ],
  expert: null,
  expertHref: null,
  reports: [],
  fee: null,
  links: [],
  timeline: [
    {
      state: 'happened',
      at: {
        instant: '2026-11-24T20:55:12.154Z',
      },
      text: {
        key: 'event.nomination.accepted',
      },
      detail: null,
    },
    {
      state: 'now',
      at: {
        key: 'request.timeline.now',
      },
      text: {
        key: 'mission.status.offered',
      },
      detail: null,
    },
    {
      state: 'ahead',
      at: {
        date: '2026-11-29T20:55:12.237Z',
      },
      text: {
        key: 'request.task.accept-mission.due',
      },
      detail: null,
    },
  ],
}

export const views = {
  usual,
  institution: {
    ...usual,
    next: {
      title: {
        key: 'request.task.accept-mission.others',
      },
      detail: {
        key: 'request.next.reminded',
        values: {
          due: {
            date: '2026-11-29T20:55:12.237Z',
          },
          reminder: {
            date: '2026-11-27T20:55:12.237Z',
          },
        },
      },
      href: null,
      action: null,
    },
    facts: [
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
  },
  planned: {
    ...usual,
    id: '0193a000-0000-7000-8000-000000000012',
    tag: {
      kind: '',
      text: {
        key: 'mission.status.planned',
      },
    },
    missionHref: '/missions/0193a000-0000-7000-8000-000000000012',
    request: {
      reference: 'TA-2027-0003',
      href: '/requests/0193a000-0000-7000-8000-000000000013',
    },
    next: {
      title: {
        key: 'mission.next.planned',
      },
      detail: {
        key: 'mission.next.on-planned',
        values: {
          on: {
            date: '2026-12-01',
          },
        },
      },
      href: null,
      action: null,
    },
    facts: [
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
      {
        label: {
          key: 'mission.fact.band',
        },
        value: 'Expert',
      },
      {
        label: {
          key: 'mission.fact.nominated',
        },
        value: [
          {
            text: 'Amina Karimova',
            soft: true,
          },
          {
            instant: '2026-11-24T20:55:14.175Z',
          },
        ],
      },
      {
        label: {
          key: 'mission.fact.reason',
        },
        value: {
          lines: 'First on the roster.',
        },
      },
      {
        label: {
          key: 'mission.fact.accepted',
        },
        value: {
          instant: '2026-11-24T20:55:14.490Z',
        },
      },
    ],
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
    expertHref: '/experts/0193a000-0000-7000-8000-000000000001',
    links: [
      {
        href: '/missions/0193a000-0000-7000-8000-000000000012/dates',
        text: {
          key: 'mission.link.dates',
        },
      },
      {
        href: '/missions/0193a000-0000-7000-8000-000000000012/end',
        text: {
          key: 'mission.link.cancel',
        },
      },
      {
        href: '/cases/0193a000-0000-7000-8000-000000000012/audit',
        text: {
          key: 'mission.link.audit',
        },
      },
    ],
    timeline: [
      {
        state: 'happened',
        at: {
          instant: '2026-11-24T20:55:14.309Z',
        },
        text: {
          key: 'event.nomination.accepted',
        },
        detail: 'Rustam Nazarov',
      },
      {
        state: 'happened',
        at: {
          instant: '2026-11-24T20:55:14.505Z',
        },
        text: {
          key: 'event.mission.accepted',
        },
        detail: 'Elena Marchetti',
      },
      {
        state: 'now',
        at: {
          key: 'request.timeline.now',
        },
        text: {
          key: 'mission.status.planned',
        },
        detail: null,
      },
    ],
  },
  closed: {
    ...usual,
    id: '0193a000-0000-7000-8000-000000000018',
    tag: {
      kind: 'good',
      text: {
        key: 'mission.status.closed',
      },
    },
    missionHref: '/missions/0193a000-0000-7000-8000-000000000018',
    request: {
      reference: 'TA-2027-0003',
      href: '/requests/0193a000-0000-7000-8000-000000000019',
    },
    next: {
      title: {
        key: 'mission.next.closed',
      },
      detail: null,
      href: null,
      action: null,
    },
    facts: [
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
      {
        label: {
          key: 'mission.fact.band',
        },
        value: 'Expert',
      },
      {
        label: {
          key: 'mission.fact.nominated',
        },
        value: [
          {
            text: 'Amina Karimova',
            soft: true,
          },
          {
            instant: '2026-11-24T20:55:18.846Z',
          },
        ],
      },
      {
        label: {
          key: 'mission.fact.reason',
        },
        value: {
          lines: 'First on the roster.',
        },
      },
      {
        label: {
          key: 'mission.fact.accepted',
        },
        value: {
          instant: '2026-11-24T20:55:18.896Z',
        },
      },
    ],
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
    expertHref: '/experts/0193a000-0000-7000-8000-000000000001',
    reports: [
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
        at: '2026-11-24T20:55:19.025Z',
        onBehalfOf: null,
        judgement: {
          tag: {
            kind: 'good',
            text: {
              key: 'mission.judgement.validated',
            },
          },
          by: 'Rustam Nazarov',
          as: 'institution',
          at: '2026-11-24T20:55:19.057Z',
          reason: null,
          onBehalfOf: null,
        },
      },
    ],
    fee: {
      href: '/missions/0193a000-0000-7000-8000-000000000018/fee',
      amount: {
        amountMinor: '430000',
        currency: 'EUR',
      },
      tag: {
        kind: 'good',
        text: {
          key: 'mission.feeStatus.paid',
        },
      },
    },
    links: [
      {
        href: '/cases/0193a000-0000-7000-8000-000000000018/audit',
        text: {
          key: 'mission.link.audit',
        },
      },
    ],
    timeline: [
      {
        state: 'happened',
        at: {
          instant: '2026-11-24T20:55:18.869Z',
        },
        text: {
          key: 'event.nomination.accepted',
        },
        detail: 'Rustam Nazarov',
      },
      {
        state: 'happened',
        at: {
          instant: '2026-11-24T20:55:18.898Z',
        },
        text: {
          key: 'event.mission.accepted',
        },
        detail: 'Elena Marchetti',
      },
      {
        state: 'happened',
        at: {
          instant: '2026-11-24T20:55:18.962Z',
        },
        text: {
          key: 'event.mission.started',
        },
        detail: null,
      },
      {
        state: 'happened',
        at: {
          instant: '2026-11-24T20:55:18.992Z',
        },
        text: {
          key: 'event.mission.ended',
        },
        detail: null,
      },
      {
        state: 'happened',
        at: {
          instant: '2026-11-24T20:55:19.031Z',
        },
        text: {
          key: 'event.mission.reported',
        },
        detail: 'Elena Marchetti',
      },
      {
        state: 'happened',
        at: {
          instant: '2026-11-24T20:55:19.074Z',
        },
        text: {
          key: 'event.mission.validated',
        },
        detail: 'Rustam Nazarov',
      },
      {
        state: 'happened',
        at: {
          instant: '2026-11-24T20:55:19.376Z',
        },
        text: {
          key: 'event.fee.ordered',
        },
        detail: 'Petra Novak',
      },
      {
        state: 'happened',
        at: {
          instant: '2026-11-24T20:55:19.700Z',
        },
        text: {
          key: 'event.fee.confirmed',
        },
        detail: 'Hassan Ali',
      },
      {
        state: 'now',
        at: {
          key: 'request.timeline.now',
        },
        text: {
          key: 'mission.status.closed',
        },
        detail: null,
      },
    ],
  },
}
