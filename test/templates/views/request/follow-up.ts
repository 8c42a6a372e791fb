import { aRequestHead } from '../../parts/request.ts'

const usual = {
  ...aRequestHead(1, 'follow-up', 'TA-2027-0001'),
  question:
    'Six months have passed. What has come of it: what was adopted, what is in use, what is still waiting, and for whom?',
  outcome: 'A policy that the government can adopt.',
  cameOfIt: null,
  mayAnswer: true,
  dueAt: '2026-12-24T20:40:51.614Z',
  onBehalf: null,
  form: { values: {}, problems: [] },
}

export const views = {
  usual,
  told: {
    ...usual,
    tag: { kind: 'good', text: { key: 'request.status.closed' } },
    cameOfIt: 'Parliament adopted the policy in May.',
    mayAnswer: false,
    dueAt: null,
  },
}
