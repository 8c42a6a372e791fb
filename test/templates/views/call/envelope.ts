import { anEnvelopeMeter, euros } from '../../parts/money.ts'
export const views = {
  used: {
    id: '01a20e8e-ae0d-762e-b162-515285e35c88',
    reference: 'SRF',
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    zone: 'Europe/Vienna',
    status: { kind: 'good', text: { key: 'call.status.published' } },
    isPublished: true,
    meter: anEnvelopeMeter(1_500_000, { paid: 420_000, committed: 580_000, reserved: 250_000 }),
    sources: [
      {
        cells: [
          'European Union contribution to the Silk Routes Facility',
          { money: euros(1_500_000) },
          { date: '2031-12-31' },
          { date: '2034-12-31' },
        ],
      },
    ],
    lines: [
      {
        cells: [
          { text: { ref: 'SRF-2028-0001' }, href: '/proposals/1' },
          'Hamroh Association',
          { money: euros(0) },
          { money: euros(46_400) },
          { money: euros(185_600) },
          { money: euros(0) },
        ],
      },
    ],
    ledger: [
      {
        cells: [
          { instant: '2028-06-02T10:00:00Z' },
          { key: 'call.ledger.paid' },
          { text: { ref: 'SRF-2028-0001' }, href: '/proposals/1' },
          { money: euros(185_600) },
        ],
      },
    ],
  },
  fresh: {
    id: '01a20e8e-ae0d-762e-b162-515285e35c88',
    reference: 'SRF',
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    zone: 'Europe/Vienna',
    status: { kind: 'good', text: { key: 'call.status.published' } },
    isPublished: true,
    meter: anEnvelopeMeter(1_500_000),
    sources: [
      {
        cells: [
          'European Union contribution to the Silk Routes Facility',
          { money: euros(1_500_000) },
          { date: '2031-12-31' },
          { date: '2034-12-31' },
        ],
      },
    ],
    lines: [],
    ledger: [],
  },
  unpublished: {
    id: '01a20e8e-ae0d-762e-b162-515285e35c88',
    reference: 'SRF',
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    zone: 'Europe/Vienna',
    status: { kind: 'good', text: { key: 'call.status.published' } },
    isPublished: true,
    meter: null,
    sources: [
      {
        cells: [
          'European Union contribution to the Silk Routes Facility',
          { money: euros(1_500_000) },
          { date: '2031-12-31' },
          { date: '2034-12-31' },
        ],
      },
    ],
    lines: [],
    ledger: [],
  },
}
