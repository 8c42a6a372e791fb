const usual = {
  id: '0193a000-0000-7000-8000-000000000012',
  reference: 'TA-2027-0003/1',
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
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
  expert: 'Elena Marchetti',
  days: 12,
  startsOn: '2026-12-01',
  endsOn: '2026-12-19',
  today: '2026-11-24',
  mayReschedule: true,
  asksInstitution: true,
  asksExpert: true,
  form: {
    values: {
      startsOn: '2026-12-01',
      endsOn: '2026-12-19',
    },
    problems: [],
  },
}

export const views = {
  usual,
  nominated: {
    ...usual,
    tag: { kind: 'due', text: { key: 'mission.status.nominated' } },
    asksInstitution: false,
    asksExpert: false,
  },
  notNow: {
    ...usual,
    id: '0193a000-0000-7000-8000-000000000014',
    tag: {
      kind: 'good',
      text: {
        key: 'mission.status.under-way',
      },
    },
    missionHref: '/missions/0193a000-0000-7000-8000-000000000014',
    request: {
      reference: 'TA-2027-0003',
      href: '/requests/0193a000-0000-7000-8000-000000000015',
    },
    startsOn: '2026-11-21',
    endsOn: '2026-12-09',
    mayReschedule: false,
    form: {
      values: {
        startsOn: '2026-11-21',
        endsOn: '2026-12-09',
      },
      problems: [],
    },
  },
}
