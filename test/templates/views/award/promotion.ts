import { anEnvelopeMeter, euros } from '../../parts/money.ts'

export const views = {
  notAsked: {
    id: '01a20ea8-6341-7436-b29c-7bad9222b777',
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    meter: anEnvelopeMeter(500_000, { reserved: 430_400 }),
    asked: null,
    available: euros(69_600),
    columns: [
      { label: { key: 'award.column.rank' }, isNumber: true },
      { label: { key: 'award.column.proposal' }, isNumber: false },
      { label: { key: 'award.column.scored' }, isNumber: true },
      { label: { key: 'award.column.amount' }, isNumber: true },
      { label: { key: 'award.column.validUntil' }, isNumber: false },
      { label: { key: 'award.column.fits' }, isNumber: false },
    ],
    rows: [
      {
        cells: [
          3,
          [
            { text: { ref: 'SRF-2028-0013' }, href: '/proposals/01a20ea8-6366-7f25-ae25-f3050e617b78' },
            'A counselling centre in every district of the border province, with legal aid and shelter for women',
            { text: 'مؤسسة المرأة العراقية', soft: true },
          ],
          { number: '84.00' },
          { money: euros(185_600) },
          { date: '2027-11-24T17:44:06.706Z' },
          { key: 'award.fits.no' },
        ],
      },
      {
        cells: [
          4,
          [
            { text: { ref: 'SRF-2028-0014' }, href: '/proposals/01a20ea8-6378-7b8e-9391-53b0b79f3508' },
            'Remittances into local work',
            { text: 'Pamir Rural Development Support Programme', soft: true },
          ],
          { number: '71.25' },
          { money: euros(250_000) },
          { date: '2027-11-24T17:44:06.706Z' },
          { key: 'award.fits.no' },
        ],
      },
    ],
    options: [
      { value: 'nobody', label: { key: 'award.promotion.nobody' }, hint: { key: 'award.promotion.nobodyHint' } },
    ],
    form: { values: { proposalId: 'nobody' }, problems: [] },
  },
  asked: {
    id: '01a20ea8-6341-7436-b29c-7bad9222b777',
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    meter: anEnvelopeMeter(500_000, { reserved: 198_400 }),
    asked: { subject: '01a20ea8-65af-7690-b5c6-b886f23f7b40', mayPromote: true, best: 'SRF-2028-0013' },
    available: euros(301_600),
    columns: [
      { label: { key: 'award.column.rank' }, isNumber: true },
      { label: { key: 'award.column.proposal' }, isNumber: false },
      { label: { key: 'award.column.scored' }, isNumber: true },
      { label: { key: 'award.column.amount' }, isNumber: true },
      { label: { key: 'award.column.validUntil' }, isNumber: false },
      { label: { key: 'award.column.fits' }, isNumber: false },
    ],
    rows: [
      {
        cells: [
          3,
          [
            { text: { ref: 'SRF-2028-0013' }, href: '/proposals/01a20ea8-6366-7f25-ae25-f3050e617b78' },
            'A counselling centre in every district of the border province, with legal aid and shelter for women',
            { text: 'مؤسسة المرأة العراقية', soft: true },
          ],
          { number: '84.00' },
          { money: euros(185_600) },
          { date: '2027-11-24T17:44:06.706Z' },
          { key: 'award.fits.yes' },
        ],
      },
      {
        cells: [
          4,
          [
            { text: { ref: 'SRF-2028-0014' }, href: '/proposals/01a20ea8-6378-7b8e-9391-53b0b79f3508' },
            'Remittances into local work',
            { text: 'Pamir Rural Development Support Programme', soft: true },
          ],
          { number: '71.25' },
          { money: euros(250_000) },
          { date: '2027-11-24T17:44:06.706Z' },
          { key: 'award.fits.yes' },
        ],
      },
    ],
    options: [
      {
        value: '01a20ea8-6366-7f25-ae25-f3050e617b78',
        label:
          'SRF-2028-0013 A counselling centre in every district of the border province, with legal aid and shelter for women',
        hint: { key: 'award.promotion.ranked', values: { rank: 3 } },
      },
      {
        value: '01a20ea8-6378-7b8e-9391-53b0b79f3508',
        label: 'SRF-2028-0014 Remittances into local work',
        hint: { key: 'award.promotion.ranked', values: { rank: 4 } },
      },
      { value: 'nobody', label: { key: 'award.promotion.nobody' }, hint: { key: 'award.promotion.nobodyHint' } },
    ],
    form: { values: { proposalId: '01a20ea8-6366-7f25-ae25-f3050e617b78' }, problems: [] },
  },
}
