import { fromTo } from '../../parts/dates.ts'
import { fact } from '../../parts/facts.ts'

const usual = {
  id: '0193a000-0000-7000-8000-000000000001',
  reference: null,
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: { kind: '', text: { key: 'request.status.draft' } },
  requestHref: '/requests/0193a000-0000-7000-8000-000000000001',
  version: 2,
  content: [
    fact(
      'request.field.title',
      'A migration policy for Tajikistan',
      '/requests/0193a000-0000-7000-8000-000000000001/draft#field-title',
    ),
    {
      field: 'problem',
      label: { key: 'request.field.problem' },
      value: { lines: 'Four agencies keep four lists, and none of them agrees.' },
      href: '/requests/0193a000-0000-7000-8000-000000000001/draft#field-problem',
    },
    {
      field: 'outcome',
      label: { key: 'request.field.outcome' },
      value: null,
      href: '/requests/0193a000-0000-7000-8000-000000000001/draft#field-outcome',
    },
    {
      field: 'field',
      label: { key: 'request.field.field' },
      value: 'Migration policy: comprehensive policies, strategies and action plans',
      href: '/requests/0193a000-0000-7000-8000-000000000001/draft#field-field',
    },
    {
      field: 'languages',
      label: { key: 'request.field.languages' },
      value: { languages: ['ru'] },
      href: '/requests/0193a000-0000-7000-8000-000000000001/draft#field-languages',
    },
    {
      field: 'modality',
      label: { key: 'request.field.modality' },
      value: { key: 'request.modality.hybrid' },
      href: '/requests/0193a000-0000-7000-8000-000000000001/draft#field-modality',
    },
    {
      field: 'place',
      label: { key: 'request.field.place' },
      value: 'Dushanbe',
      href: '/requests/0193a000-0000-7000-8000-000000000001/draft#field-place',
    },
    {
      field: 'fromOn',
      label: { key: 'request.field.dates' },
      value: fromTo('2027-03-01', '2027-06-30'),
      href: '/requests/0193a000-0000-7000-8000-000000000001/draft#field-fromOn',
    },
    {
      field: 'days',
      label: { key: 'request.field.days' },
      value: { days: 90 },
      href: '/requests/0193a000-0000-7000-8000-000000000001/draft#field-days',
    },
    {
      field: 'wishes',
      label: { key: 'request.field.wishes' },
      value: null,
      href: '/requests/0193a000-0000-7000-8000-000000000001/draft#field-wishes',
    },
  ],
  problems: [
    {
      href: '/requests/0193a000-0000-7000-8000-000000000001/draft#field-outcome',
      label: { key: 'request.field.outcome' },
      text: { key: 'problem.required', values: {} },
    },
    {
      href: '/requests/0193a000-0000-7000-8000-000000000001/draft#field-days',
      label: { key: 'request.field.days' },
      text: { key: 'problem.request-days', values: { least: 2, most: 60 } },
    },
  ],
  refusal: null,
  maySubmit: false,
  isAgain: false,
  parties: [
    'Delegation of the European Union in the country',
    'Geographic unit of the European Commission',
    'Directorate-General for Migration and Home Affairs',
  ],
  onBehalf: null,
  form: { values: {}, problems: [] },
}

export const views = {
  missing: usual,
  ready: {
    ...usual,
    id: '0193a000-0000-7000-8000-000000000002',
    requestHref: '/requests/0193a000-0000-7000-8000-000000000002',
    content: [
      fact(
        'request.field.title',
        'A migration policy for Tajikistan',
        '/requests/0193a000-0000-7000-8000-000000000002/draft#field-title',
      ),
      {
        field: 'problem',
        label: { key: 'request.field.problem' },
        value: { lines: 'Four agencies keep four lists, and none of them agrees.' },
        href: '/requests/0193a000-0000-7000-8000-000000000002/draft#field-problem',
      },
      {
        field: 'outcome',
        label: { key: 'request.field.outcome' },
        value: { lines: 'A policy that the government can adopt.' },
        href: '/requests/0193a000-0000-7000-8000-000000000002/draft#field-outcome',
      },
      {
        field: 'field',
        label: { key: 'request.field.field' },
        value: 'Migration policy: comprehensive policies, strategies and action plans',
        href: '/requests/0193a000-0000-7000-8000-000000000002/draft#field-field',
      },
      {
        field: 'languages',
        label: { key: 'request.field.languages' },
        value: { languages: ['ru'] },
        href: '/requests/0193a000-0000-7000-8000-000000000002/draft#field-languages',
      },
      {
        field: 'modality',
        label: { key: 'request.field.modality' },
        value: { key: 'request.modality.hybrid' },
        href: '/requests/0193a000-0000-7000-8000-000000000002/draft#field-modality',
      },
      {
        field: 'place',
        label: { key: 'request.field.place' },
        value: 'Dushanbe',
        href: '/requests/0193a000-0000-7000-8000-000000000002/draft#field-place',
      },
      {
        field: 'fromOn',
        label: { key: 'request.field.dates' },
        value: fromTo('2027-03-01', '2027-06-30'),
        href: '/requests/0193a000-0000-7000-8000-000000000002/draft#field-fromOn',
      },
      {
        field: 'days',
        label: { key: 'request.field.days' },
        value: { days: 20 },
        href: '/requests/0193a000-0000-7000-8000-000000000002/draft#field-days',
      },
      {
        field: 'wishes',
        label: { key: 'request.field.wishes' },
        value: null,
        href: '/requests/0193a000-0000-7000-8000-000000000002/draft#field-wishes',
      },
    ],
    problems: [],
    maySubmit: true,
  },
  onBehalf: {
    ...usual,
    id: '0193a000-0000-7000-8000-000000000002',
    requestHref: '/requests/0193a000-0000-7000-8000-000000000002',
    content: [
      fact(
        'request.field.title',
        'A migration policy for Tajikistan',
        '/requests/0193a000-0000-7000-8000-000000000002/draft#field-title',
      ),
      {
        field: 'problem',
        label: { key: 'request.field.problem' },
        value: { lines: 'Four agencies keep four lists, and none of them agrees.' },
        href: '/requests/0193a000-0000-7000-8000-000000000002/draft#field-problem',
      },
      {
        field: 'outcome',
        label: { key: 'request.field.outcome' },
        value: { lines: 'A policy that the government can adopt.' },
        href: '/requests/0193a000-0000-7000-8000-000000000002/draft#field-outcome',
      },
      {
        field: 'field',
        label: { key: 'request.field.field' },
        value: 'Migration policy: comprehensive policies, strategies and action plans',
        href: '/requests/0193a000-0000-7000-8000-000000000002/draft#field-field',
      },
      {
        field: 'languages',
        label: { key: 'request.field.languages' },
        value: { languages: ['ru'] },
        href: '/requests/0193a000-0000-7000-8000-000000000002/draft#field-languages',
      },
      {
        field: 'modality',
        label: { key: 'request.field.modality' },
        value: { key: 'request.modality.hybrid' },
        href: '/requests/0193a000-0000-7000-8000-000000000002/draft#field-modality',
      },
      {
        field: 'place',
        label: { key: 'request.field.place' },
        value: 'Dushanbe',
        href: '/requests/0193a000-0000-7000-8000-000000000002/draft#field-place',
      },
      {
        field: 'fromOn',
        label: { key: 'request.field.dates' },
        value: fromTo('2027-03-01', '2027-06-30'),
        href: '/requests/0193a000-0000-7000-8000-000000000002/draft#field-fromOn',
      },
      {
        field: 'days',
        label: { key: 'request.field.days' },
        value: { days: 20 },
        href: '/requests/0193a000-0000-7000-8000-000000000002/draft#field-days',
      },
      {
        field: 'wishes',
        label: { key: 'request.field.wishes' },
        value: null,
        href: '/requests/0193a000-0000-7000-8000-000000000002/draft#field-wishes',
      },
    ],
    problems: [],
    maySubmit: true,
    onBehalf: 'Ministry of Labour',
  },
}
