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
  mayEnd: true,
  hasOpenMission: false,
  isReviewed: false,
  freeDays: 20,
  form: {
    values: {},
    problems: [],
  },
}

export const views = {
  usual,
  goesOn: { ...usual, hasOpenMission: true, freeDays: 8 },
  missionOpen: {
    ...usual,
    tag: {
      kind: 'good',
      text: {
        key: 'request.status.delivery',
      },
    },
    mayEnd: false,
    hasOpenMission: true,
    freeDays: 0,
  },
}
