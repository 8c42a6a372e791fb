import { explainedChoices } from '../../parts/choices.ts'
import { aRequestContent, aRequestHead, onSite, unaskedParty } from '../../parts/request.ts'

const usual = {
  ...aRequestHead(3, 'approval', 'TA-2026-0002'),
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
  dueAt: '2026-12-09T20:55:07.868Z',
  decide: 'may',
  assessment: {
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
    judgement: null,
  },
  earlier: [],
  meter: {
    parts: [
      { kind: 'paid', label: { key: 'programme.days.paid' }, amount: { days: 0 } },
      { kind: 'committed', label: { key: 'programme.days.committed' }, amount: { days: 0 } },
      { kind: 'reserved', label: { key: 'programme.days.reserved' }, amount: { days: 0 } },
    ],
    total: { days: 600 },
    free: { days: 600 },
    label: { key: 'programme.days.meter', values: { total: { days: 600 }, free: { days: 600 } } },
  },
  judgements: explainedChoices('request.judge', 'approved', 'rejected', 'sent-back'),
  asksFor: 20,
  least: 2,
  most: 60,
  form: { values: { days: 18 }, problems: [] },
}

export const views = {
  usual,
  read: { ...usual, decide: null },
  unasked: {
    ...usual,
    consultations: [unaskedParty, usual.consultations[1]],
    wentOnWithout: 'The post is vacant; Brussels has agreed by telephone.',
  },
}
