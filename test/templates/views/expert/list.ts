import { choices } from '../../parts/choices.ts'
import { expertise } from '../../parts/expert.ts'
import { anId } from '../../parts/ids.ts'

const usual = {
  experts: [
    {
      cells: [
        { text: 'Boris Ivanov', href: `/experts/${anId(5)}` },
        { text: { key: 'expert.status.validated' }, tag: 'good' },
        'Expert',
        'Migration policy: comprehensive policies, strategies and action plans; Migration data: registers, statistics and analysis',
        { languages: ['ru'] },
        { countries: ['KZ'] },
        { key: 'expert.list.missionsOf', values: { open: 1, closed: 0 } },
      ],
    },
    {
      cells: [
        { text: 'Elena Marchetti', href: `/experts/${anId(1)}` },
        { text: { key: 'expert.status.validated' }, tag: 'good' },
        'Senior expert',
        'Migration policy: comprehensive policies, strategies and action plans; Migration law: drafting, review and secondary legislation',
        { languages: ['en', 'ru'] },
        { countries: ['TJ', 'UZ'] },
        { key: 'expert.list.missionsOf', values: { open: 0, closed: 0 } },
      ],
    },
    {
      cells: [
        { text: 'نادیه رحیمی', href: `/experts/${anId(7)}` },
        { text: { key: 'expert.status.registered' }, tag: 'due' },
        'Expert',
        'Migration law: drafting, review and secondary legislation; Institutional development: strategic plans, curricula and training of trainers',
        { languages: ['fa'] },
        { countries: ['AF'] },
        { key: 'expert.list.missionsOf', values: { open: 0, closed: 0 } },
      ],
    },
  ],
  waiting: [
    { text: { key: 'expert.list.waiting.registered', values: { count: 1 } }, href: '/experts?status=registered' },
    { text: { key: 'expert.list.waiting.changed', values: { count: 2 } }, href: '/experts?status=changed' },
  ],
  isFiltered: false,
  form: { values: { field: '', language: '', country: '', status: '' }, problems: [] },
  ...expertise,
  statuses: choices('expert.status', 'registered', 'validated', 'blocked'),
  pages: { previous: null, next: null },
}

export const views = {
  usual,
  none: { ...usual, experts: [], fields: [], languages: [], countries: [] },
  noneFits: {
    ...usual,
    experts: [],
    waiting: [],
    isFiltered: true,
    form: { values: { field: 'border', language: '', country: '', status: '' }, problems: [] },
  },
}
