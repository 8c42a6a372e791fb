const usual = {
  writing: [],
  sent: [],
  others: [],
  mayBegin: true,
  isOnBehalf: false,
  pages: { previous: null, next: null },
}

export const views = {
  empty: usual,
  own: {
    ...usual,
    writing: [
      {
        href: '/requests/0193a000-0000-7000-8000-000000000001/draft',
        title: 'A migration policy for Tajikistan',
        detail: { key: 'request.list.of', values: { organisation: 'Ministry of Labour', country: { country: 'TJ' } } },
        tag: { kind: '', text: { key: 'request.status.draft' } },
      },
      {
        href: '/requests/0193a000-0000-7000-8000-000000000002/draft',
        title: [{ ref: 'TA-2026-0001' }, 'A migration policy for Tajikistan'],
        detail: { key: 'request.list.of', values: { organisation: 'Ministry of Labour', country: { country: 'TJ' } } },
        tag: { kind: 'due', text: { key: 'request.status.returned' } },
      },
      {
        href: '/requests/0193a000-0000-7000-8000-000000000003/draft',
        title: 'A migration policy for Tajikistan',
        detail: { key: 'request.list.of', values: { organisation: 'Ministry of Labour', country: { country: 'TJ' } } },
        tag: { kind: '', text: { key: 'request.status.draft' } },
      },
    ],
    sent: [
      {
        href: '/requests/0193a000-0000-7000-8000-000000000004',
        title: [{ ref: 'TA-2026-0002' }, 'A migration policy for Tajikistan'],
        detail: { key: 'request.list.of', values: { organisation: 'Ministry of Labour', country: { country: 'TJ' } } },
        tag: { kind: 'open', text: { key: 'request.status.consultation' } },
      },
    ],
  },
  staff: {
    ...usual,
    others: [
      {
        href: '/requests/0193a000-0000-7000-8000-000000000004',
        title: [{ ref: 'TA-2026-0002' }, 'A migration policy for Tajikistan'],
        detail: { key: 'request.list.of', values: { organisation: 'Ministry of Labour', country: { country: 'TJ' } } },
        tag: { kind: 'open', text: { key: 'request.status.consultation' } },
      },
      {
        href: '/requests/0193a000-0000-7000-8000-000000000002',
        title: [{ ref: 'TA-2026-0001' }, 'A migration policy for Tajikistan'],
        detail: { key: 'request.list.of', values: { organisation: 'Ministry of Labour', country: { country: 'TJ' } } },
        tag: { kind: 'due', text: { key: 'request.status.returned' } },
      },
    ],
    isOnBehalf: true,
  },
}
