import { callHref, silkRoutes } from '../../parts/call.ts'

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
    action: `${callHref}/draft`,
    version: 1,
    call: { href: callHref, title: silkRoutes.title },
  },
}
