const pages = { previous: null, next: null }

export const views = {
  usual: {
    rows: [
      {
        cells: [
          { instant: '2028-01-05T10:00:00Z' },
          { text: { ref: 'SRF-2027-0009' }, href: '/proposals/9' },
          'Choice against the ranking',
          { lines: 'The second partner has left; the applicant ranked next covers the same region.' },
          'Amina Karimova',
          'Johan Lindqvist',
        ],
      },
    ],
    pages,
  },
  empty: { rows: [], pages },
}
