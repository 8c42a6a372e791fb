import type { TaskKindRow } from './task-kinds.ts'

/** The tasks of requests and missions; the facility's rules give their times. Like those of calls in `task-kinds.ts`. */
export const requestTaskKinds = {
  endorse: { on: 'request', holder: 'focal-point', in: ['endorsement'] },
  'decide-endorsement': { on: 'request', holder: 'officer', in: ['endorsement'] },
  'complete-request': { on: 'request', holder: 'requester', in: ['returned'] },
  consult: { on: 'request', holder: 'consulted-party', in: ['consultation'] },
  assess: { on: 'request', holder: 'officer', in: ['assessment'] },
  'approve-request': { on: 'request', holder: 'approver', in: ['approval'] },
  nominate: { on: 'request', holder: 'coordinator', in: ['matching'] },
  'review-as-beneficiary': { on: 'request', holder: 'requester', in: ['reviewing'] },
  'review-as-expert': { on: 'request', holder: 'expert', in: ['reviewing'] },
  'review-as-officer': { on: 'request', holder: 'officer', in: ['reviewing'] },
  'follow-up': { on: 'request', holder: 'requester', in: ['follow-up'] },
  'accept-nomination': { on: 'mission', holder: 'requester', in: ['nominated'] },
  'decide-nomination': { on: 'mission', holder: 'officer', in: ['nominated'] },
  'accept-mission': { on: 'mission', holder: 'expert', in: ['offered'] },
  'report-mission': { on: 'mission', holder: 'expert', in: ['reporting'] },
  'validate-report': { on: 'mission', holder: 'requester', in: ['validation'] },
  'decide-validation': { on: 'mission', holder: 'officer', in: ['validation'] },
  'order-fee': { on: 'mission', holder: 'finance-officer', in: ['payment'] },
  'confirm-fee': { on: 'mission', holder: 'finance-officer', in: ['payment'] },
} as const satisfies Record<string, TaskKindRow>

export type RequestTaskKind = keyof typeof requestTaskKinds
