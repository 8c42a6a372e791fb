const form = { values: {}, problems: [] }

export const views = {
  usual: {
    holds: [
      {
        caseId: '1',
        href: '/proposals/1',
        reference: 'SRF-2027-0011',
        title: 'Return with skills',
        since: '2028-02-14T07:00:00Z',
        status: { kind: 'open', text: 'screening' },
        reason: 'The document store did not answer for an hour.',
        attempt: 'storeReceipt, attempt 12',
        mayRelease: true,
      },
    ],
    form,
  },
  empty: { holds: [], form },
}
