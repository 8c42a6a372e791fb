import { fromTo } from '../../parts/dates.ts'

const usual = {
  id: '0193a000-0000-7000-8000-000000000001',
  reference: 'TA-2026-0002',
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: { kind: 'open', text: { key: 'request.status.consultation' } },
  requestHref: '/requests/0193a000-0000-7000-8000-000000000001',
  party: 'delegation',
  name: 'Delegation of the European Union in the country',
  mayVeto: true,
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
  answered: null,
  mayAnswer: true,
  dueAt: '2026-12-01T20:40:47.920Z',
  answers: [
    {
      value: 'consent',
      label: { key: 'request.consultation.answer.consent' },
      hint: { key: 'request.consultation.answerHint.consent' },
    },
    {
      value: 'veto',
      label: { key: 'request.consultation.answer.veto' },
      hint: { key: 'request.consultation.answerHint.veto' },
    },
  ],
  onBehalf: null,
  form: { values: {}, problems: [] },
}

export const views = {
  veto: usual,
  noVeto: {
    ...usual,
    party: 'geographic-unit',
    name: 'Geographic unit of the European Commission',
    mayVeto: false,
    dueAt: '2026-12-01T20:40:47.955Z',
    form: { values: { answer: 'consent' }, problems: [] },
  },
  answered: {
    ...usual,
    answered: {
      tag: { key: 'request.answer.consent' },
      remark: 'Very welcome: it serves the dialogue.',
      at: '2026-11-24T20:40:48.281Z',
    },
    mayAnswer: false,
    dueAt: null,
  },
}
