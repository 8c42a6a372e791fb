export const views = {
  usual: {
    unread: 1,
    messages: [
      {
        id: '1',
        subject: 'You are invited to apply in full',
        sentAt: '2028-01-12T09:00:00Z',
        isUnread: true,
        reference: 'SRF-2027-0011',
        answerBy: '2028-03-02T16:00:00Z',
        zone: 'Europe/Vienna',
        tag: { kind: 'due', text: 'to answer' },
      },
      {
        id: '2',
        subject: 'Receipt of your concept note',
        sentAt: '2027-11-14T15:58:12Z',
        isUnread: false,
        reference: 'SRF-2027-0011',
        answerBy: null,
        zone: null,
        tag: null,
      },
    ],
    pages: { previous: null, next: '/inbox?after=2' },
  },
  empty: { unread: 0, messages: [], pages: { previous: null, next: null } },
}
