import { anId } from '../../parts/ids.ts'
import { aProposalHead } from '../../parts/proposal.ts'

const usual = {
  ...aProposalHead('drafted'),
  section: { key: 'action', title: 'The action in brief', number: 1, count: 4 },
  fields: [
    field('field-text', 'title', 'Title of the action', {
      hint: 'Short and plain; it stands on every letter and on the list of grants.',
      limit: 120,
    }),
    field('field-select', 'country', 'Country in which the action takes place', {
      hint: 'If there are several, the one in which most of the money is spent.',
      empty: { key: 'form.choose' },
      options: ['AF', 'BD', 'IQ'].map((country) => ({
        value: country,
        label: { key: 'proposal.country', values: { name: { country } } },
      })),
    }),
    field('field-number', 'months', 'Length of the action in months'),
    field('field-money', 'requested', 'Grant that you ask for', {
      hint: 'It may move by 20 per cent at most in the full application.',
    }),
    field('field-radios', 'priority', 'Priority that the action serves most', {
      options: [
        { label: 'Migration and mobility', value: 'mobility' },
        { label: 'Integration', value: 'integration' },
        { label: 'Migration and development', value: 'development' },
      ],
    }),
  ],
  tasks: [
    {
      href: `/proposals/${anId(1)}/draft/action`,
      title: '1 The action in brief',
      detail: null,
      tag: { kind: 'bad', text: { key: 'proposal.section.problems', values: { count: 1 } } },
    },
    {
      href: `/proposals/${anId(1)}/draft/relevance`,
      title: '2 Why it matters',
      detail: null,
      tag: { kind: 'open', text: { key: 'proposal.section.started' } },
    },
  ],
  mayWrite: true,
  version: 2,
  savedAt: '2026-12-14T17:39:34.921Z',
  onward: `/proposals/${anId(1)}/draft/relevance`,
  hasNext: true,
  conflicts: [],
  onBehalf: null,
  form: {
    values: {
      'answers.title': 'Return with skills: certificates for returning workers',
      'answers.country': 'TJ',
      'answers.months': '',
      'answers.requested': '275,000',
      'answers.priority': '',
    },
    problems: [
      {
        field: 'answers.requested',
        key: 'problem.amount-out-of-range',
        values: { currency: 'EUR', least: 150000, most: 250000 },
        label: 'Grant that you ask for',
      },
    ],
  },
}

const text = {
  ...usual,
  section: { key: 'relevance', title: 'Why it matters', number: 2, count: 4 },
  fields: [
    field('field-textarea', 'objectives', 'What will be different for whom when the action ends?', {
      hint: 'Name the people, the place and what they will be able to do that they cannot do today.',
      limit: 2500,
      rows: 10,
    }),
  ],
  onward: `/proposals/${anId(1)}/draft/design`,
  form: { values: { 'answers.objectives': '' }, problems: [] },
}

const changedAt = '2026-12-14T09:31:00.000Z'

export const views = {
  usual,
  text,
  stale: {
    ...usual,
    conflicts: [
      {
        label: 'Title of the action',
        yours: 'Return with skills',
        theirs: 'Return with skills: certificates',
        at: changedAt,
      },
    ],
    form: {
      ...usual.form,
      problems: [
        { field: 'answers.title', key: 'problem.answer-changed', values: { theirs: 'x', at: changedAt }, label: null },
      ],
    },
  },
  closed: { ...text, isPastDeadline: true, mayWrite: false },
}

function field(partial: string, name: string, label: string, more: object = {}) {
  return {
    partial,
    box: null,
    name: `answers.${name}`,
    label,
    hint: null,
    optional: false,
    limit: null,
    rows: null,
    currency: 'EUR',
    readonly: false,
    empty: null,
    options: [],
    ...more,
  }
}
