import { euros } from '../../parts/money.ts'
export const views = {
  usual: {
    id: '01a20e8e-ae0d-762e-b162-515285e35c88',
    reference: 'SRF',
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    zone: 'Europe/Vienna',
    status: { kind: 'good', text: { key: 'call.status.published' } },
    isPublished: true,
    filters: [
      {
        href: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/proposals',
        text: { key: 'call.proposals.all' },
        count: null,
        isCurrent: true,
      },
      {
        href: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/proposals?status=submitted',
        text: { key: 'call.proposalStatus.submitted' },
        count: 1,
        isCurrent: false,
      },
    ],
    rows: [
      {
        cells: [
          { text: { ref: 'SRF-2028-0001' }, href: '/proposals/01a20e8e-af9b-7a26-a944-df3050714519' },
          ['Return with skills', { text: 'Hamroh Association', soft: true }],
          { country: 'TJ' },
          { money: euros(232_000) },
          { text: { key: 'call.proposalStatus.submitted' }, tag: 'open' },
          null,
        ],
      },
    ],
    pages: { previous: null, next: null },
  },
  none: {
    id: '01a20e8e-ae0d-762e-b162-515285e35c88',
    reference: 'SRF',
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    zone: 'Europe/Vienna',
    status: { kind: 'good', text: { key: 'call.status.published' } },
    isPublished: true,
    filters: [
      {
        href: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/proposals',
        text: { key: 'call.proposals.all' },
        count: null,
        isCurrent: true,
      },
      {
        href: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/proposals?status=submitted',
        text: { key: 'call.proposalStatus.submitted' },
        count: 1,
        isCurrent: false,
      },
    ],
    rows: [],
    pages: { previous: null, next: null },
  },
}
