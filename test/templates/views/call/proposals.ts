import { aCallHead, callHref } from '../../parts/call.ts'
import { euros } from '../../parts/money.ts'

const usual = {
  ...aCallHead(),
  filters: [
    { href: `${callHref}/proposals`, text: { key: 'call.proposals.all' }, count: null, isCurrent: true },
    {
      href: `${callHref}/proposals?status=submitted`,
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
}

export const views = { usual, none: { ...usual, rows: [] } }
