import { explainedChoices } from '../../parts/choices.ts'
import { aMissionHead, someTerms } from '../../parts/mission.ts'

const usual = {
  ...aMissionHead(1, 'validation', { id: 2, reference: 'TA-2027-0001' }),
  expert: 'Elena Marchetti',
  terms: someTerms('2026-11-04', '2026-11-23'),
  report: {
    text: 'The policy is drafted.',
    daysWorked: 10,
    daysAway: 12,
    arrivedAt: '2026-11-24T20:40:49.213Z',
    onBehalfOf: null,
  },
  returnedBefore: null,
  mayAnswer: true,
  dueAt: '2026-12-09T20:40:49.745Z',
  outcomes: explainedChoices('request.validation.outcome', 'validate', 'return'),
  onBehalf: null,
  form: { values: {}, problems: [] },
}

export const views = {
  usual,
  notNow: {
    ...usual,
    ...aMissionHead(3, 'nominated', { id: 4, reference: 'TA-2027-0001' }),
    terms: someTerms('2026-12-01', '2026-12-19'),
    report: null,
    mayAnswer: false,
    dueAt: null,
  },
}
