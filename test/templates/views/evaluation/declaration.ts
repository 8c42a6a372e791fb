import { choices } from '../../parts/choices.ts'
import { fact } from '../../parts/facts.ts'
import { anId } from '../../parts/ids.ts'

const view = {
  id: anId(1),
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
  options: choices('evaluation.declaration', 'none', 'there-is'),
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
