export const views = {
  waiting: {
    id: '01a20ea8-6366-7f25-ae25-f3050e617b78',
    reference: 'SRF-2028-0013',
    title: 'A counselling centre in every district of the border province, with legal aid and shelter for women',
    organisation: 'مؤسسة المرأة العراقية',
    callId: '01a20ea8-6341-7436-b29c-7bad9222b777',
    callTitle: 'Silk Routes Facility: grants for migration governance and dialogue',
    isWaiting: true,
    onBehalf: null,
    form: { values: {}, problems: [] },
  },
  notWaiting: {
    id: '01a20ea8-634a-724c-91d5-4e4c30588147',
    reference: 'SRF-2028-0011',
    title: 'Return with skills',
    organisation: 'Hamroh Association',
    callId: '01a20ea8-6341-7436-b29c-7bad9222b777',
    callTitle: 'Silk Routes Facility: grants for migration governance and dialogue',
    isWaiting: false,
    onBehalf: null,
    form: { values: {}, problems: [] },
  },
}
