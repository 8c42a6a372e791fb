const usual = {
  id: '0193a000-0000-7000-8000-000000000001',
  reference: null,
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: { kind: '', text: { key: 'request.status.draft' } },
  requestHref: '/requests/0193a000-0000-7000-8000-000000000001',
  kind: 'draft',
  onBehalf: null,
  form: { values: {}, problems: [] },
}

export const views = {
  draft: usual,
  submitted: {
    ...usual,
    id: '0193a000-0000-7000-8000-000000000002',
    reference: 'TA-2026-0001',
    tag: { kind: 'open', text: { key: 'request.status.endorsement' } },
    requestHref: '/requests/0193a000-0000-7000-8000-000000000002',
    kind: 'submitted',
  },
  delivered: {
    ...usual,
    id: '0193a000-0000-7000-8000-000000000002',
    reference: 'TA-2026-0001',
    tag: { kind: 'active', text: { key: 'request.status.matching' } },
    requestHref: '/requests/0193a000-0000-7000-8000-000000000002',
    kind: 'delivered',
  },
}
