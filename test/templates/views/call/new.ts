export const views = {
  empty: { form: { values: { ruleSet: '' }, problems: [] }, findings: [], action: '/calls', version: null, call: null },
  wrong: {
    form: {
      values: { ruleSet: '{\n  "format": "caravanserai.call/1",\n  "grnat": {}\n}\n' },
      problems: [{ field: 'ruleSet', key: 'call.new.found', values: { count: 2 }, label: null }],
    },
    findings: [
      {
        place: 'grnat',
        text: {
          key: 'problem.rule-set.unknown-key-meant',
          values: { key: 'grnat', meant: 'grant', meantPath: 'grant' },
        },
      },
      {
        place: 'stages[concept-note].grid.sections[relevance]',
        text: { key: 'problem.rule-set.weights-do-not-sum', values: { weights: 5, sum: 25, maximum: 20 } },
      },
    ],
    action: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88/draft',
    version: 1,
    call: {
      href: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88',
      title: 'Silk Routes Facility: grants for migration governance and dialogue',
    },
  },
}
