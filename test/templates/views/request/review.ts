import { choices } from '../../parts/choices.ts'
import { anId } from '../../parts/ids.ts'
import { aRequestHead } from '../../parts/request.ts'

const usual = {
  ...aRequestHead(1, 'reviewing', 'TA-2027-0001'),
  reviewer: 'beneficiary',
  side: 'beneficiary',
  who: { key: 'request.reviewer.beneficiary' },
  mission: null,
  mayAnswer: true,
  isGiven: false,
  dueAt: '2026-12-24T20:40:50.820Z',
  questions: [
    { name: 'scores.relevance', text: 'The help answered the need that was described' },
    { name: 'scores.quality', text: "The expert's work was of high quality" },
    { name: 'scores.organisation', text: 'Dates, travel and contacts were well organised' },
    { name: 'scores.use', text: 'The result will be used' },
  ],
  options: choices('request.review.step', '1', '2', '3', '4', '5'),
  onBehalf: null,
  form: { values: {}, problems: [] },
}

export const views = {
  usual,
  onBehalf: { ...usual, onBehalf: 'Ministry of Labour' },
  given: {
    ...usual,
    side: 'expert',
    reviewer: anId(2),
    who: 'Elena Marchetti',
    mission: 'TA-2027-0001/1',
    mayAnswer: false,
    isGiven: true,
    dueAt: null,
  },
}
