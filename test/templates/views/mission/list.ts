import { fromTo } from '../../parts/dates.ts'

const usual = {
  open: [
    {
      href: '/missions/0193a000-0000-7000-8000-000000000016',
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
      href: '/missions/0193a000-0000-7000-8000-000000000014',
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
      href: '/missions/0193a000-0000-7000-8000-000000000012',
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
      href: '/missions/0193a000-0000-7000-8000-000000000010',
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
      href: '/missions/0193a000-0000-7000-8000-000000000008',
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
      href: '/missions/0193a000-0000-7000-8000-000000000006',
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
      href: '/missions/0193a000-0000-7000-8000-000000000018',
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
