import { explainedChoices } from '../../parts/choices.ts'
import { fact } from '../../parts/facts.ts'
import { anId } from '../../parts/ids.ts'
import { aMissionHead, aNominee, someTerms } from '../../parts/mission.ts'

const usual = {
  ...aMissionHead(10, 'nominated', { id: 11, reference: 'TA-2027-0003' }),
  terms: someTerms('2026-12-01', '2026-12-19'),
  mayDecide: true,
  dueAt: '2026-12-09T20:55:14.725Z',
  outcomes: explainedChoices('mission.decision.outcome', 'accept', 'refuse'),
  form: { values: {}, problems: [] },
  about: 'nomination',
  action: `/missions/${anId(10)}/nomination/decision`,
  expert: aNominee(),
  reports: [],
}

export const views = {
  usual,
  validation: {
    ...usual,
    ...aMissionHead(16, 'validation', { id: 17, reference: 'TA-2027-0003' }),
    terms: someTerms('2026-11-04', '2026-11-23'),
    dueAt: '2026-12-16T20:55:19.549Z',
    outcomes: explainedChoices('mission.decision.outcome', 'validate', 'return'),
    about: 'validation',
    action: `/missions/${anId(16)}/validation/decision`,
    expert: [],
    reports: [
      {
        round: 2,
        text: 'The policy is drafted.',
        rows: [fact('mission.report.daysWorked', { days: 10 }), fact('mission.report.daysAway', { days: 12 })],
        by: 'Elena Marchetti',
        at: '2026-11-24T20:55:18.384Z',
        onBehalfOf: null,
        judgement: null,
      },
      {
        round: 1,
        text: 'The policy is drafted.',
        rows: [fact('mission.report.daysWorked', { days: 10 }), fact('mission.report.daysAway', { days: 12 })],
        by: 'Elena Marchetti',
        at: '2026-11-24T20:55:17.932Z',
        onBehalfOf: null,
        judgement: {
          tag: { kind: 'due', text: { key: 'mission.judgement.returned' } },
          by: 'Rustam Nazarov',
          as: 'institution',
          at: '2026-11-24T20:55:18.048Z',
          reason: 'Which articles of the law have to change?',
          onBehalfOf: null,
        },
      },
    ],
  },
}
