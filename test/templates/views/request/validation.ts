import { fromTo } from '../../parts/dates.ts'
import { fact } from '../../parts/facts.ts'

const usual = {
  id: '0193a000-0000-7000-8000-000000000001',
  reference: 'TA-2027-0001/1',
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: { kind: 'open', text: { key: 'mission.status.validation' } },
  missionHref: '/missions/0193a000-0000-7000-8000-000000000001',
  request: { reference: 'TA-2027-0001', href: '/requests/0193a000-0000-7000-8000-000000000002' },
  expert: 'Elena Marchetti',
  terms: [
    fact('request.field.dates', fromTo('2026-11-04', '2026-11-23')),
    fact('request.mission.days', { days: 12 }),
    fact('request.field.modality', { key: 'request.modality.on-site' }),
    fact('request.field.place', {
      key: 'request.mission.place',
      values: { place: 'Dushanbe', country: { country: 'TJ' } },
    }),
  ],
  report: {
    text: 'The policy is drafted.',
    daysWorked: 10,
    daysAway: 12,
    arrivedAt: '2026-11-24T20:40:49.213Z',
    onBehalfOf: null,
  },
  returnedBefore: null,
  mayAnswer: true,
  dueAt: '2026-12-09T20:40:49.745Z',
  outcomes: [
    {
      value: 'validate',
      label: { key: 'request.validation.outcome.validate' },
      hint: { key: 'request.validation.outcomeHint.validate' },
    },
    {
      value: 'return',
      label: { key: 'request.validation.outcome.return' },
      hint: { key: 'request.validation.outcomeHint.return' },
    },
  ],
  onBehalf: null,
  form: { values: {}, problems: [] },
}

export const views = {
  usual: usual,
  notNow: {
    ...usual,
    id: '0193a000-0000-7000-8000-000000000003',
    tag: { kind: 'due', text: { key: 'mission.status.nominated' } },
    missionHref: '/missions/0193a000-0000-7000-8000-000000000003',
    request: { reference: 'TA-2027-0001', href: '/requests/0193a000-0000-7000-8000-000000000004' },
    terms: [
      fact('request.field.dates', fromTo('2026-12-01', '2026-12-19')),
      fact('request.mission.days', { days: 12 }),
      fact('request.field.modality', { key: 'request.modality.on-site' }),
      fact('request.field.place', {
        key: 'request.mission.place',
        values: { place: 'Dushanbe', country: { country: 'TJ' } },
      }),
    ],
    report: null,
    mayAnswer: false,
    dueAt: null,
  },
}
