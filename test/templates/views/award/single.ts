export const views = {
  notAsked: {
    id: '01a20ea8-6380-7d5f-865f-9ddc80789741',
    reference: 'SRF-2028-0015',
    title: 'Diaspora for schools',
    organisation: 'Bridge of the Caspian',
    callId: '01a20ea8-6341-7436-b29c-7bad9222b777',
    callTitle: 'Silk Routes Facility: grants for migration governance and dialogue',
    asked: null,
    meter: null,
    form: { values: {}, problems: [] },
  },
  asked: {
    id: '01a20ea8-6380-7d5f-865f-9ddc80789741',
    reference: 'SRF-2028-0015',
    title: 'Diaspora for schools',
    organisation: 'Bridge of the Caspian',
    callId: '01a20ea8-6341-7436-b29c-7bad9222b777',
    callTitle: 'Silk Routes Facility: grants for migration governance and dialogue',
    asked: {
      mayDecide: true,
      sentBack: null,
      computed: { kind: 'bad', text: { key: 'award.outcome.rejected' } },
      because: { key: 'award.because.shortfall' },
      score: 58,
      maximum: 100,
      threshold: 60,
      requested: { amountMinor: '15000000', currency: 'EUR' },
      currency: 'EUR',
      isAward: true,
      options: [
        { value: 'awarded', label: { key: 'award.outcome.awarded' } },
        { value: 'reserve', label: { key: 'award.outcome.reserve' } },
        { value: 'rejected', label: { key: 'award.outcome.rejected' } },
      ],
    },
    meter: {
      parts: [
        { kind: 'paid', label: { key: 'call.meter.paid' }, amount: { amountMinor: '0', currency: 'EUR' } },
        { kind: 'committed', label: { key: 'call.meter.committed' }, amount: { amountMinor: '0', currency: 'EUR' } },
        {
          kind: 'reserved',
          label: { key: 'call.meter.reserved' },
          amount: { amountMinor: '19840000', currency: 'EUR' },
        },
      ],
      total: { amountMinor: '50000000', currency: 'EUR' },
      free: { amountMinor: '30160000', currency: 'EUR' },
      label: {
        key: 'call.meter.label',
        values: {
          total: { money: { amountMinor: '50000000', currency: 'EUR' } },
          free: { money: { amountMinor: '30160000', currency: 'EUR' } },
        },
      },
    },
    form: { values: { outcome: 'rejected' }, problems: [] },
  },
}
