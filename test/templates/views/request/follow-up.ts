const usual = {
  id: '0193a000-0000-7000-8000-000000000001',
  reference: 'TA-2027-0001',
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: { kind: 'good', text: { key: 'request.status.follow-up' } },
  requestHref: '/requests/0193a000-0000-7000-8000-000000000001',
  question:
    'Six months have passed. What has come of it: what was adopted, what is in use, what is still waiting, and for whom?',
  outcome: 'A policy that the government can adopt.',
  cameOfIt: null,
  mayAnswer: true,
  dueAt: '2026-12-24T20:40:51.614Z',
  onBehalf: null,
  form: { values: {}, problems: [] },
}

export const views = {
  usual: usual,
  told: {
    ...usual,
    tag: { kind: 'good', text: { key: 'request.status.closed' } },
    cameOfIt: 'Parliament adopted the policy in May.',
    mayAnswer: false,
    dueAt: null,
  },
}
