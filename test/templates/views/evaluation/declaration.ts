import { fact } from '../../parts/facts.ts'

const view = {
  id: '0193a000-0000-7000-8000-000000000001',
  reference: 'SRF-2027-0011',
  title: 'Return with skills',
  stage: 'Concept note',
  dueAt: '2028-02-28T16:00:00Z',
  zone: 'Europe/Vienna',
  facts: [
    fact('evaluation.fact.title', 'Return with skills'),
    fact('evaluation.fact.applicant', {
      key: 'evaluation.fact.from',
      values: { name: 'Rohi Abrisham', country: { country: 'TJ' } },
    }),
    fact('evaluation.fact.partners', { lines: 'Chamber of Crafts, Khujand\nPeshraft, Kabul' }),
    fact('evaluation.fact.country', { country: 'TJ' }),
  ],
  options: [
    { value: 'none', label: { key: 'evaluation.declaration.none' } },
    { value: 'there-is', label: { key: 'evaluation.declaration.there-is' } },
  ],
  form: { values: {}, problems: [] },
}

export const views = {
  usual: view,
  refused: {
    ...view,
    form: {
      values: { conflict: 'there-is' },
      problems: [{ field: 'what', key: 'problem.conflict-unexplained', values: {}, label: null }],
    },
  },
}
