import { explainedChoices } from '../../parts/choices.ts'
import { aRequestContent, aRequestHead } from '../../parts/request.ts'

const usual = {
  ...aRequestHead(1, 'consultation', 'TA-2026-0002'),
  party: 'delegation',
  name: 'Delegation of the European Union in the country',
  mayVeto: true,
  content: aRequestContent(),
  answered: null,
  mayAnswer: true,
  dueAt: '2026-12-01T20:40:47.920Z',
  answers: explainedChoices('request.consultation.answer', 'consent', 'veto'),
  onBehalf: null,
  form: { values: {}, problems: [] },
}

export const views = {
  veto: usual,
  noVeto: {
    ...usual,
    party: 'geographic-unit',
    name: 'Geographic unit of the European Commission',
    mayVeto: false,
    dueAt: '2026-12-01T20:40:47.955Z',
    form: { values: { answer: 'consent' }, problems: [] },
  },
  answered: {
    ...usual,
    answered: {
      tag: { key: 'request.answer.consent' },
      remark: 'Very welcome: it serves the dialogue.',
      at: '2026-11-24T20:40:48.281Z',
    },
    mayAnswer: false,
    dueAt: null,
  },
}
