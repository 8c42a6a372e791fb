import { fromTo } from '../../parts/dates.ts'

const usual = {
  id: '0193a000-0000-7000-8000-000000000001',
  reference: 'TA-2026-0001',
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: { kind: 'open', text: { key: 'request.status.endorsement' } },
  requestHref: '/requests/0193a000-0000-7000-8000-000000000001',
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
    { field: 'languages', label: { key: 'request.field.languages' }, value: { languages: ['ru'] }, href: null },
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
  arrivedAt: '2026-11-24T20:40:46.779Z',
  isAgain: false,
  questions: null,
  mayAnswer: true,
  dueAt: '2026-12-09T20:40:46.851Z',
  outcomes: [
    {
      value: 'endorse',
      label: { key: 'request.endorsement.outcome.endorse' },
      hint: { key: 'request.endorsement.outcomeHint.endorse' },
    },
    {
      value: 'return',
      label: { key: 'request.endorsement.outcome.return' },
      hint: { key: 'request.endorsement.outcomeHint.return' },
    },
    {
      value: 'refuse',
      label: { key: 'request.endorsement.outcome.refuse' },
      hint: { key: 'request.endorsement.outcomeHint.refuse' },
    },
  ],
  onBehalf: null,
  form: { values: {}, problems: [] },
}

export const views = {
  usual: usual,
  onBehalf: { ...usual, onBehalf: 'Firuza Rahimi' },
  notNow: {
    ...usual,
    tag: { kind: 'due', text: { key: 'request.status.returned' } },
    questions: 'Which four agencies?\nWho keeps the policy afterwards?',
    mayAnswer: false,
    dueAt: null,
  },
}
