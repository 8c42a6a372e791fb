import { anId } from '../../parts/ids.ts'

const usual = {
  meter: {
    parts: [
      { kind: 'paid', label: { key: 'programme.days.paid' }, amount: { days: 0 } },
      { kind: 'committed', label: { key: 'programme.days.committed' }, amount: { days: 0 } },
      { kind: 'reserved', label: { key: 'programme.days.reserved' }, amount: { days: 20 } },
    ],
    total: { days: 600 },
    free: { days: 580 },
    label: { key: 'programme.days.meter', values: { total: { days: 600 }, free: { days: 580 } } },
  },
  lines: [
    {
      cells: [
        { text: { ref: 'TA-2026-0003' }, href: `/requests/${anId(4)}` },
        'Ministry of Labour',
        { text: { key: 'request.status.delivery' }, tag: 'good' },
        { number: 20 },
        { number: 0 },
        { number: 0 },
      ],
    },
  ],
  ledger: [
    {
      cells: [
        { instant: '2026-11-24T20:55:10.144Z' },
        { key: 'programme.ledger.reserved' },
        { text: { ref: 'TA-2026-0003' }, href: `/requests/${anId(4)}` },
        { number: 20 },
      ],
    },
  ],
  pages: { previous: null, next: null },
}

export const views = { usual, none: { ...usual, meter: null, lines: [], ledger: [] } }
