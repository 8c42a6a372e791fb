import { fromTo } from '../../parts/dates.ts'
import { fact } from '../../parts/facts.ts'
import { anId } from '../../parts/ids.ts'
import { aRequestHead } from '../../parts/request.ts'

const usual = {
  ...aRequestHead(1, 'draft'),
  version: 2,
  content: [
    fact('request.field.title', 'A migration policy for Tajikistan', `/requests/${anId(1)}/draft#field-title`),
    {
      field: 'problem',
      label: { key: 'request.field.problem' },
      value: { lines: 'Four agencies keep four lists, and none of them agrees.' },
      href: `/requests/${anId(1)}/draft#field-problem`,
    },
    {
      field: 'outcome',
      label: { key: 'request.field.outcome' },
      value: null,
      href: `/requests/${anId(1)}/draft#field-outcome`,
    },
    {
      field: 'field',
      label: { key: 'request.field.field' },
      value: 'Migration policy: comprehensive policies, strategies and action plans',
      href: `/requests/${anId(1)}/draft#field-field`,
    },
    {
      field: 'languages',
      label: { key: 'request.field.languages' },
      value: { languages: ['ru'] },
      href: `/requests/${anId(1)}/draft#field-languages`,
    },
    {
      field: 'modality',
      label: { key: 'request.field.modality' },
      value: { key: 'request.modality.hybrid' },
      href: `/requests/${anId(1)}/draft#field-modality`,
    },
    {
      field: 'place',
      label: { key: 'request.field.place' },
      value: 'Dushanbe',
      href: `/requests/${anId(1)}/draft#field-place`,
    },
    {
      field: 'fromOn',
      label: { key: 'request.field.dates' },
      value: fromTo('2027-03-01', '2027-06-30'),
      href: `/requests/${anId(1)}/draft#field-fromOn`,
    },
    {
      field: 'days',
      label: { key: 'request.field.days' },
      value: { days: 90 },
      href: `/requests/${anId(1)}/draft#field-days`,
    },
    {
      field: 'wishes',
      label: { key: 'request.field.wishes' },
      value: null,
      href: `/requests/${anId(1)}/draft#field-wishes`,
    },
  ],
  problems: [
    {
      href: `/requests/${anId(1)}/draft#field-outcome`,
      label: { key: 'request.field.outcome' },
      text: { key: 'problem.required', values: {} },
    },
    {
      href: `/requests/${anId(1)}/draft#field-days`,
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
    id: anId(2),
    requestHref: `/requests/${anId(2)}`,
    content: [
      fact('request.field.title', 'A migration policy for Tajikistan', `/requests/${anId(2)}/draft#field-title`),
      {
        field: 'problem',
        label: { key: 'request.field.problem' },
        value: { lines: 'Four agencies keep four lists, and none of them agrees.' },
        href: `/requests/${anId(2)}/draft#field-problem`,
      },
      {
        field: 'outcome',
        label: { key: 'request.field.outcome' },
        value: { lines: 'A policy that the government can adopt.' },
        href: `/requests/${anId(2)}/draft#field-outcome`,
      },
      {
        field: 'field',
        label: { key: 'request.field.field' },
        value: 'Migration policy: comprehensive policies, strategies and action plans',
        href: `/requests/${anId(2)}/draft#field-field`,
      },
      {
        field: 'languages',
        label: { key: 'request.field.languages' },
        value: { languages: ['ru'] },
        href: `/requests/${anId(2)}/draft#field-languages`,
      },
      {
        field: 'modality',
        label: { key: 'request.field.modality' },
        value: { key: 'request.modality.hybrid' },
        href: `/requests/${anId(2)}/draft#field-modality`,
      },
      {
        field: 'place',
        label: { key: 'request.field.place' },
        value: 'Dushanbe',
        href: `/requests/${anId(2)}/draft#field-place`,
      },
      {
        field: 'fromOn',
        label: { key: 'request.field.dates' },
        value: fromTo('2027-03-01', '2027-06-30'),
        href: `/requests/${anId(2)}/draft#field-fromOn`,
      },
      {
        field: 'days',
        label: { key: 'request.field.days' },
        value: { days: 20 },
        href: `/requests/${anId(2)}/draft#field-days`,
      },
      {
        field: 'wishes',
        label: { key: 'request.field.wishes' },
        value: null,
        href: `/requests/${anId(2)}/draft#field-wishes`,
      },
    ],
    problems: [],
    maySubmit: true,
  },
  onBehalf: {
    ...usual,
    id: anId(2),
    requestHref: `/requests/${anId(2)}`,
    content: [
      fact('request.field.title', 'A migration policy for Tajikistan', `/requests/${anId(2)}/draft#field-title`),
      {
        field: 'problem',
        label: { key: 'request.field.problem' },
        value: { lines: 'Four agencies keep four lists, and none of them agrees.' },
        href: `/requests/${anId(2)}/draft#field-problem`,
      },
      {
        field: 'outcome',
        label: { key: 'request.field.outcome' },
        value: { lines: 'A policy that the government can adopt.' },
        href: `/requests/${anId(2)}/draft#field-outcome`,
      },
      {
        field: 'field',
        label: { key: 'request.field.field' },
        value: 'Migration policy: comprehensive policies, strategies and action plans',
        href: `/requests/${anId(2)}/draft#field-field`,
      },
      {
        field: 'languages',
        label: { key: 'request.field.languages' },
        value: { languages: ['ru'] },
        href: `/requests/${anId(2)}/draft#field-languages`,
      },
      {
        field: 'modality',
        label: { key: 'request.field.modality' },
        value: { key: 'request.modality.hybrid' },
        href: `/requests/${anId(2)}/draft#field-modality`,
      },
      {
        field: 'place',
        label: { key: 'request.field.place' },
        value: 'Dushanbe',
        href: `/requests/${anId(2)}/draft#field-place`,
      },
      {
        field: 'fromOn',
        label: { key: 'request.field.dates' },
        value: fromTo('2027-03-01', '2027-06-30'),
        href: `/requests/${anId(2)}/draft#field-fromOn`,
      },
      {
        field: 'days',
        label: { key: 'request.field.days' },
        value: { days: 20 },
        href: `/requests/${anId(2)}/draft#field-days`,
      },
      {
        field: 'wishes',
        label: { key: 'request.field.wishes' },
        value: null,
        href: `/requests/${anId(2)}/draft#field-wishes`,
      },
    ],
    problems: [],
    maySubmit: true,
    onBehalf: 'Ministry of Labour',
  },
}
