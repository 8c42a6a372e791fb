const kept = {
  id: '1',
  path: '/requests/1',
  page: '/requests/1/draft',
  keptAt: '2028-03-01T09:12:00Z',
  expiresAt: '2028-03-15T09:12:00Z',
  leftOut: ['staff-list.pdf'],
  texts: ['Four border posts keep four lists of the same travellers, and nobody can compare them on the same day.'],
  hidden: [{ name: 'problem', value: 'Four border posts keep four lists of the same travellers.' }],
}

export const views = {
  all: {
    back: '/requests/1/draft',
    forms: [kept, { ...kept, id: '2', page: null, leftOut: [], hidden: null }],
  },
  none: { back: null, forms: [] },
}
