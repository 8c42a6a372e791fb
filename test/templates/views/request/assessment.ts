import { choices, explainedChoices } from '../../parts/choices.ts'
import { aRequestContent, aRequestHead, onSite, unaskedParty } from '../../parts/request.ts'

const usual = {
  ...aRequestHead(3, 'assessment', 'TA-2026-0002'),
  content: aRequestContent(onSite),
  consultations: [
    {
      name: 'Delegation of the European Union in the country',
      tag: { kind: 'good', text: { key: 'request.answer.consent' } },
      detail: [{ instant: '2026-11-24T20:55:07.041Z' }, 'consulted-party delegation'],
      remark: null,
    },
    {
      name: 'Geographic unit of the European Commission',
      tag: { kind: 'good', text: { key: 'request.answer.consent' } },
      detail: [{ instant: '2026-11-24T20:55:07.152Z' }, 'consulted-party unit'],
      remark: null,
    },
  ],
  passedOn: null,
  endorsedWith: null,
  wentOnWithout: null,
  unasked: null,
  dueAt: '2026-12-09T20:55:07.262Z',
  mayAssess: true,
  criteria: [
    {
      answer: 'findings.eligible.isMet',
      note: 'findings.eligible.note',
      text: "The institution may ask, and the request is within the facility's purpose",
    },
    {
      answer: 'findings.clear.isMet',
      note: 'findings.clear.note',
      text: 'Problem, outcome and timing are clear enough to brief an expert',
    },
  ],
  answers: choices('request.finding', 'yes', 'no'),
  recommendations: explainedChoices('request.recommend', 'approve', 'reject'),
  asksFor: 20,
  least: 2,
  most: 60,
  earlier: [],
  form: { values: { days: 20 }, problems: [] },
}

export const views = {
  usual,
  unasked: {
    ...usual,
    endorsedWith: 'Three provinces have asked for it.',
    consultations: [unaskedParty, usual.consultations[1]],
    unasked: 'Delegation of the European Union in the country',
  },
  sentBack: {
    ...usual,
    dueAt: null,
    earlier: [
      {
        recommendation: { kind: 'good', text: { key: 'request.recommendation.approve' } },
        days: 18,
        by: 'Amina Karimova',
        at: '2026-11-24T20:55:07.685Z',
        reason: 'It serves the national strategy, and nobody else does it.',
        findings: [
          {
            cells: [
              "The institution may ask, and the request is within the facility's purpose",
              { text: { key: 'request.finding.yes' }, tag: 'good' },
              null,
            ],
          },
          {
            cells: [
              'Problem, outcome and timing are clear enough to brief an expert',
              { text: { key: 'request.finding.no' }, tag: 'bad' },
              { lines: 'The dates are vague; the ministry promised new ones.' },
            ],
          },
        ],
        judgement: {
          tag: { kind: 'due', text: { key: 'request.judgement.sent-back' } },
          by: 'Jonas Weiss',
          at: '2026-11-24T20:55:08.531Z',
          reason: 'Ask for the dates first.',
        },
      },
    ],
  },
}
