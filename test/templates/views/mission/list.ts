import { fromTo } from '../../parts/dates.ts'
import { anId } from '../../parts/ids.ts'

const usual = {
  open: [
    {
      href: `/missions/${anId(16)}`,
      title: [{ ref: 'TA-2027-0003/1' }, 'A migration policy for Tajikistan'],
      detail: [
        {
          key: 'mission.list.of',
          values: { expert: 'Elena Marchetti', organisation: 'Ministry of Labour', country: { country: 'TJ' } },
        },
        fromTo('2026-11-04', '2026-11-23'),
      ],
      tag: { kind: 'open', text: { key: 'mission.status.validation' } },
    },
    {
      href: `/missions/${anId(14)}`,
      title: [{ ref: 'TA-2027-0003/1' }, 'A migration policy for Tajikistan'],
      detail: [
        {
          key: 'mission.list.of',
          values: { expert: 'Elena Marchetti', organisation: 'Ministry of Labour', country: { country: 'TJ' } },
        },
        fromTo('2026-11-21', '2026-12-09'),
      ],
      tag: { kind: 'good', text: { key: 'mission.status.under-way' } },
    },
    {
      href: `/missions/${anId(12)}`,
      title: [{ ref: 'TA-2027-0003/1' }, 'A migration policy for Tajikistan'],
      detail: [
        {
          key: 'mission.list.of',
          values: { expert: 'Elena Marchetti', organisation: 'Ministry of Labour', country: { country: 'TJ' } },
        },
        fromTo('2026-12-01', '2026-12-19'),
      ],
      tag: { kind: '', text: { key: 'mission.status.planned' } },
    },
    {
      href: `/missions/${anId(10)}`,
      title: [{ ref: 'TA-2027-0003/1' }, 'A migration policy for Tajikistan'],
      detail: [
        {
          key: 'mission.list.of',
          values: { expert: 'Elena Marchetti', organisation: 'Ministry of Labour', country: { country: 'TJ' } },
        },
        fromTo('2026-12-01', '2026-12-19'),
      ],
      tag: { kind: 'due', text: { key: 'mission.status.nominated' } },
    },
    {
      href: `/missions/${anId(8)}`,
      title: [{ ref: 'TA-2027-0003/1' }, 'A migration policy for Tajikistan'],
      detail: [
        {
          key: 'mission.list.of',
          values: { expert: 'Elena Marchetti', organisation: 'Ministry of Labour', country: { country: 'TJ' } },
        },
        fromTo('2026-12-01', '2026-12-19'),
      ],
      tag: { kind: 'due', text: { key: 'mission.status.offered' } },
    },
    {
      href: `/missions/${anId(6)}`,
      title: [{ ref: 'TA-2026-0003/1' }, 'A migration policy for Tajikistan'],
      detail: [
        {
          key: 'mission.list.of',
          values: { expert: 'Boris Ivanov', organisation: 'Ministry of Labour', country: { country: 'TJ' } },
        },
        fromTo('2027-01-03', '2027-01-23'),
      ],
      tag: { kind: 'due', text: { key: 'mission.status.nominated' } },
    },
  ],
  over: [
    {
      href: `/missions/${anId(18)}`,
      title: [{ ref: 'TA-2027-0003/1' }, 'A migration policy for Tajikistan'],
      detail: [
        {
          key: 'mission.list.of',
          values: { expert: 'Elena Marchetti', organisation: 'Ministry of Labour', country: { country: 'TJ' } },
        },
        fromTo('2026-11-04', '2026-11-23'),
      ],
      tag: { kind: 'good', text: { key: 'mission.status.closed' } },
    },
  ],
  pages: { previous: null, next: null },
}

export const views = { usual, none: { ...usual, open: [], over: [] } }
