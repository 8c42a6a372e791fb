import { aRequestHead } from '../../parts/request.ts'

const usual = {
  ...aRequestHead(4, 'matching', 'TA-2026-0003'),
  mayEnd: true,
  isUndecided: false,
  hasOpenMission: false,
  isReviewed: false,
  freeDays: 20,
  form: { values: {}, problems: [] },
}

export const views = {
  usual,
  goesOn: { ...usual, hasOpenMission: true, freeDays: 8 },
  undecided: {
    ...usual,
    tag: { kind: 'open', text: { key: 'request.status.assessment' } },
    isUndecided: true,
    freeDays: 0,
  },
  missionOpen: {
    ...usual,
    tag: { kind: 'good', text: { key: 'request.status.delivery' } },
    mayEnd: false,
    hasOpenMission: true,
    freeDays: 0,
  },
}
