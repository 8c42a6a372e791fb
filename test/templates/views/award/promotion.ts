import { linkTo, type Ranked, ranked } from '../../parts/award.ts'
import { silkRoutes } from '../../parts/call.ts'
import { columns } from '../../parts/columns.ts'
import { anEnvelopeMeter, euros } from '../../parts/money.ts'

const third = { ...ranked[2]!, id: '01a20ea8-6366-7f25-ae25-f3050e617b78' }
const fourth = { ...ranked[3]!, id: '01a20ea8-6378-7b8e-9391-53b0b79f3508' }
const nobody = {
  value: 'nobody',
  label: { key: 'award.promotion.nobody' },
  hint: { key: 'award.promotion.nobodyHint' },
}

const notAsked = {
  id: '01a20ea8-6341-7436-b29c-7bad9222b777',
  title: silkRoutes.title,
  meter: anEnvelopeMeter(500_000, { reserved: 430_400 }),
  asked: null,
  available: euros(69_600),
  columns: columns('award.column', ['rank', 'proposal', 'scored', 'amount', 'validUntil', 'fits'], {
    figures: ['rank', 'scored', 'amount'],
  }),
  rows: [row(third, 'no'), row(fourth, 'no')],
  options: [nobody],
  form: { values: { proposalId: 'nobody' }, problems: [] },
}

export const views = {
  notAsked,
  asked: {
    ...notAsked,
    meter: anEnvelopeMeter(500_000, { reserved: 198_400 }),
    asked: { subject: '01a20ea8-65af-7690-b5c6-b886f23f7b40', mayPromote: true, best: third.reference },
    available: euros(301_600),
    rows: [row(third, 'yes'), row(fourth, 'yes')],
    options: [option(third), option(fourth), nobody],
    form: { values: { proposalId: third.id }, problems: [] },
  },
}

/** A proposal of the reserve list, and whether the money that came back is enough for it. */
function row(proposal: Ranked, fits: 'yes' | 'no') {
  const { rank, title, organisation, score, requested } = proposal
  return {
    cells: [
      rank,
      [linkTo(proposal), title, { text: organisation, soft: true }],
      { number: score },
      { money: euros(requested) },
      { date: '2027-11-24T17:44:06.706Z' },
      { key: `award.fits.${fits}` },
    ],
  }
}

function option({ id, rank, reference, title }: Ranked) {
  return { value: id, label: `${reference} ${title}`, hint: { key: 'award.promotion.ranked', values: { rank } } }
}
