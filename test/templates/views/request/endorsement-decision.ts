import { fromTo } from '../../parts/dates.ts'

const usual = {
  id: '0193a000-0000-7000-8000-000000000002',
  reference: 'TA-2026-0001',
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: { kind: 'open', text: { key: 'request.status.endorsement' } },
  requestHref: '/requests/0193a000-0000-7000-8000-000000000002',
  dueAt: '2026-12-16T20:55:06.285Z',
  mayDecide: true,
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
      value: { key: 'request.modality.on-site' },
      href: null,
    },
    { field: 'place', label: { key: 'request.field.place' }, value: 'Dushanbe', href: null },
    { field: 'fromOn', label: { key: 'request.field.dates' }, value: fromTo('2026-12-24', '2027-03-24'), href: null },
    { field: 'days', label: { key: 'request.field.days' }, value: { days: 20 }, href: null },
    { field: 'wishes', label: { key: 'request.field.wishes' }, value: null, href: null },
  ],
  outcomes: [
    {
      value: 'pass-on',
      label: { key: 'request.endorsementDecision.pass-on' },
      hint: { key: 'request.endorsementDecision.pass-onHint' },
    },
    {
      value: 'ask-again',
      label: { key: 'request.endorsementDecision.ask-again' },
      hint: { key: 'request.endorsementDecision.ask-againHint' },
    },
  ],
  form: { values: {}, problems: [] },
}

export const views = { usual, notNow: { ...usual, dueAt: null, mayDecide: false } }
