import { aCallHead, anAnswer } from '../../parts/call.ts'

const applicant = {
  ...aCallHead(),
  until: '2028-02-11T16:00:00.000Z',
  answersUntil: '2028-02-21T16:00:00.000Z',
  mayAsk: true,
  isSignedIn: true,
  mayAnswer: false,
  isAnswering: null,
  waiting: [],
  answers: [anAnswer()],
  form: { values: {}, problems: [] },
}
const { id, question } = anAnswer()

export const views = {
  applicant,
  officer: {
    ...applicant,
    mayAsk: false,
    mayAnswer: true,
    waiting: [{ id, question, asked_at: '2028-01-03T09:00:00.401Z' }],
    answers: [],
  },
}
