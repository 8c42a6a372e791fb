const none = { reference: null, problems: [], deadline: null, stale: null, back: null }
const rows = [
  {
    label: '2.1 What will change for whom?',
    value: { lines: 'By the end of the action 900 of them hold a certificate.' },
  },
]

export const views = {
  notFound: { ...none, kind: 'notFound' },
  forbidden: { ...none, kind: 'forbidden', back: '/proposals/1' },
  signedOut: { ...none, kind: 'signedOut' },
  outdated: {
    ...none,
    kind: 'outdated',
    problems: [{ field: null, key: 'problem.form-of-somebody-else', values: {}, label: null }],
  },
  deadlinePassed: {
    ...none,
    kind: 'deadlinePassed',
    reference: 'F-20280302-17',
    deadline: { at: '2028-03-02T16:00:00Z', zone: 'Europe/Vienna', arrivedAt: '2028-03-02T16:00:01Z' },
  },
  stale: {
    ...none,
    kind: 'stale',
    stale: {
      read: 41,
      current: 42,
      by: 'Farrukh Nazarov',
      at: '2028-02-14T08:30:00Z',
      href: '/proposals/1/draft',
      yours: rows,
      theirs: rows,
    },
  },
  invalidInput: { ...none, kind: 'invalidInput', problems: [{ field: null, key: 'form.is.notAnAmount' }] },
  invalidTransition: { ...none, kind: 'invalidTransition' },
  tooMany: { ...none, kind: 'tooMany' },
  tooLarge: { ...none, kind: 'tooLarge' },
  internal: { ...none, kind: 'internal', reference: 'r-7f3a' },
}
