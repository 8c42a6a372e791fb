import { explainedChoices } from '../../parts/choices.ts'
import { aRequestContent, aRequestHead } from '../../parts/request.ts'

const usual = {
  ...aRequestHead(1, 'endorsement', 'TA-2026-0001'),
  content: aRequestContent(),
  arrivedAt: '2026-11-24T20:40:46.779Z',
  isAgain: false,
  questions: null,
  mayAnswer: true,
  dueAt: '2026-12-09T20:40:46.851Z',
  outcomes: explainedChoices('request.endorsement.outcome', 'endorse', 'return', 'refuse'),
  onBehalf: null,
  form: { values: {}, problems: [] },
}

export const views = {
  usual,
  onBehalf: { ...usual, onBehalf: 'Firuza Rahimi' },
  notNow: {
    ...usual,
    tag: { kind: 'due', text: { key: 'request.status.returned' } },
    questions: 'Which four agencies?\nWho keeps the policy afterwards?',
    mayAnswer: false,
    dueAt: null,
  },
}
