const view = {
  id: '0193a000-0000-7000-8000-000000000001',
  reference: 'SRF-2027-0011',
  title: 'Return with skills',
  stage: 'Concept note',
  dueAt: '2028-02-28T16:00:00Z',
  zone: 'Europe/Vienna',
  facts: [
    { label: { key: 'evaluation.fact.title' }, value: 'Return with skills' },
    {
      label: { key: 'evaluation.fact.applicant' },
      value: { key: 'evaluation.fact.from', values: { name: 'Rohi Abrisham', country: { country: 'TJ' } } },
    },
    { label: { key: 'evaluation.fact.partners' }, value: { lines: 'Chamber of Crafts, Khujand\nPeshraft, Kabul' } },
    { label: { key: 'evaluation.fact.country' }, value: { country: 'TJ' } },
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
