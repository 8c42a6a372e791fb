const usual = { form: { values: { rules: '' }, problems: [] }, findings: [] }

export const views = {
  usual,
  refused: {
    ...usual,
    form: {
      values: { rules: '{ "zone": "Europe/Nowhere" }' },
      problems: [{ field: 'rules', key: 'call.new.found', values: { count: 2 }, label: null }],
    },
    findings: [
      { place: 'zone', text: { key: 'problem.rule-set.zone', values: { given: 'Europe/Nowhere' } } },
      { place: null, text: { key: 'problem.rule-set.empty' } },
    ],
  },
}
