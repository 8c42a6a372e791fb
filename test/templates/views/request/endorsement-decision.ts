import { aRequestContent, aRequestHead, onSite } from '../../parts/request.ts'

const usual = {
  ...aRequestHead(2, 'endorsement', 'TA-2026-0001'),
  dueAt: '2026-12-16T20:55:06.285Z',
  mayDecide: true,
  content: aRequestContent(onSite),
  outcomes: [
    {
      value: 'pass-on',
      label: { key: 'request.endorsementDecision.pass-on' },
      hint: { key: 'request.endorsementDecision.pass-onHint' },
    },
    {
      value: 'ask-again',
      label: { key: 'request.endorsementDecision.ask-again' },
      hint: { key: 'request.endorsementDecision.ask-againHint' },
    },
  ],
  form: { values: {}, problems: [] },
}

export const views = { usual, notNow: { ...usual, dueAt: null, mayDecide: false } }
