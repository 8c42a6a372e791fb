import { aCallHead } from '../../parts/call.ts'
import { anEnvelopeMeter, euros } from '../../parts/money.ts'

const aGrant = { text: { ref: 'SRF-2028-0001' }, href: '/proposals/1' }

const fresh = {
  ...aCallHead(),
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
  lines: [] as object[],
  ledger: [] as object[],
}

export const views = {
  used: {
    ...fresh,
    meter: anEnvelopeMeter(1_500_000, { paid: 420_000, committed: 580_000, reserved: 250_000 }),
    lines: [
      { cells: [aGrant, 'Hamroh Association', ...[0, 46_400, 185_600, 0].map((amount) => ({ money: euros(amount) }))] },
    ],
    ledger: [
      { cells: [{ instant: '2028-06-02T10:00:00Z' }, { key: 'call.ledger.paid' }, aGrant, { money: euros(185_600) }] },
    ],
  },
  fresh,
  unpublished: { ...fresh, meter: null },
}
