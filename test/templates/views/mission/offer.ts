import { fromTo } from '../../parts/dates.ts'
import { fact } from '../../parts/facts.ts'
import { euros } from '../../parts/money.ts'

const usual = {
  id: '0193a000-0000-7000-8000-000000000008',
  reference: 'TA-2027-0003/1',
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: { kind: 'due', text: { key: 'mission.status.offered' } },
  missionHref: '/missions/0193a000-0000-7000-8000-000000000008',
  request: { reference: 'TA-2027-0003', href: '/requests/0193a000-0000-7000-8000-000000000009' },
  terms: [
    fact('request.field.dates', fromTo('2026-12-01', '2026-12-19')),
    fact('request.mission.days', { days: 12 }),
    fact('request.field.modality', { key: 'request.modality.on-site' }),
    fact('request.field.place', {
      key: 'request.mission.place',
      values: { place: 'Dushanbe', country: { country: 'TJ' } },
    }),
    fact('mission.fact.rate', [{ money: euros(250) }, { text: 'Expert', soft: true }]),
    fact('mission.fact.subsistence', [{ money: euros(150) }, { key: 'mission.fact.whenAway' }]),
  ],
  content: [
    {
      field: 'problem',
      label: { key: 'request.field.problem' },
      value: { lines: 'Four agencies keep four lists, and none of them agrees.' },
      href: null,
    },
    {
      field: 'outcome',
      label: { key: 'request.field.outcome' },
      value: { lines: 'A policy that the government can adopt.' },
      href: null,
    },
    {
      field: 'field',
      label: { key: 'request.field.field' },
      value: 'Migration policy: comprehensive policies, strategies and action plans',
      href: null,
    },
    { field: 'languages', label: { key: 'request.field.languages' }, value: { languages: ['en', 'ru'] }, href: null },
    {
      field: 'modality',
      label: { key: 'request.field.modality' },
      value: { key: 'request.modality.hybrid' },
      href: null,
    },
    { field: 'place', label: { key: 'request.field.place' }, value: 'Dushanbe', href: null },
    { field: 'fromOn', label: { key: 'request.field.dates' }, value: fromTo('2027-03-01', '2027-06-30'), href: null },
    { field: 'days', label: { key: 'request.field.days' }, value: { days: 20 }, href: null },
    { field: 'wishes', label: { key: 'request.field.wishes' }, value: null, href: null },
  ],
  dueAt: '2026-11-29T20:55:12.237Z',
  mayAnswer: true,
  onBehalf: null,
  outcomes: [
    {
      value: 'accept',
      label: { key: 'mission.offer.outcome.accept' },
      hint: { key: 'mission.offer.outcomeHint.accept' },
    },
    {
      value: 'decline',
      label: { key: 'mission.offer.outcome.decline' },
      hint: { key: 'mission.offer.outcomeHint.decline' },
    },
  ],
  form: { values: {}, problems: [] },
}

export const views = { usual, onBehalf: { ...usual, onBehalf: 'Elena Marchetti' } }
