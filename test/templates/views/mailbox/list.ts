export const views = {
  usual: {
    search: '',
    mails: [
      {
        id: '1',
        subject: '482913 is your code for Silk Routes Facility',
        to: 'malika@hamroh.example',
        at: '2028-02-14T08:30:00Z',
      },
    ],
    pages: { previous: null, next: null },
  },
  empty: { search: 'nobody', mails: [], pages: { previous: null, next: null } },
}
