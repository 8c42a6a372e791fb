import type { CaseKind } from '../shared/ids.ts'
import { requestTaskKinds } from './request-task-kinds.ts'

/**
 * Who answers a task: whoever holds the role for the case (a focal point for its country, a consulted party for the party
 * that the task names); `applicant` and `requester` mean the members of the case's organisation, `evaluator` and
 * `expert` the one person whom the task names.
 */
export type TaskHolder =
  | 'officer'
  | 'approver'
  | 'finance-officer'
  | 'coordinator'
  | 'focal-point'
  | 'consulted-party'
  | 'applicant'
  | 'requester'
  | 'evaluator'
  | 'expert'

/** On which kind of case a task stands, who answers it, and the statuses in which it may be asked at all. */
export type TaskKindRow = { on: CaseKind | 'any'; holder: TaskHolder; in: readonly string[] | 'any' }

/** The tasks of calls and proposals; the call's rule set gives their times. */
export const callTaskKinds = {
  publish: { on: 'call', holder: 'approver', in: ['draft'] },
  rank: { on: 'call', holder: 'officer', in: ['ranking'] },
  approve: { on: 'call', holder: 'approver', in: ['approving'] },
  release: { on: 'call', holder: 'officer', in: ['releasing'] },
  'promote-reserve': { on: 'call', holder: 'officer', in: ['decided'] },
  screen: { on: 'proposal', holder: 'officer', in: ['screening'] },
  'find-evaluator': { on: 'proposal', holder: 'officer', in: ['evaluation'] },
  evaluate: { on: 'proposal', holder: 'evaluator', in: ['evaluation'] },
  'verify-documents': { on: 'proposal', holder: 'officer', in: ['eligibility'] },
  'apply-in-full': { on: 'proposal', holder: 'applicant', in: ['invited'] },
  'decide-anew': { on: 'proposal', holder: 'officer', in: ['ranked'] },
  'approve-anew': { on: 'proposal', holder: 'approver', in: ['ranked', 'reserve'] },
  'release-anew': { on: 'proposal', holder: 'officer', in: ['decided'] },
  'approve-revocation': { on: 'proposal', holder: 'approver', in: ['reconsidered'] },
  'give-bank-account': { on: 'proposal', holder: 'applicant', in: ['awarded'] },
  'verify-bank-account': { on: 'proposal', holder: 'finance-officer', in: ['awarded'] },
  'prepare-contract': { on: 'proposal', holder: 'officer', in: ['awarded'] },
  sign: { on: 'proposal', holder: 'applicant', in: ['contracting'] },
  'extend-signing': { on: 'proposal', holder: 'officer', in: ['contracting'] },
  report: { on: 'proposal', holder: 'applicant', in: ['active'] },
  'accept-report': { on: 'proposal', holder: 'officer', in: ['active'] },
  'approve-refusal': { on: 'proposal', holder: 'approver', in: ['active'] },
  'order-payment': { on: 'proposal', holder: 'finance-officer', in: ['active', 'settling'] },
  'confirm-payment': { on: 'proposal', holder: 'finance-officer', in: ['active', 'settling'] },
  'approve-termination': { on: 'proposal', holder: 'approver', in: ['terminating'] },
  telephone: { on: 'any', holder: 'officer', in: 'any' },
} as const satisfies Record<string, TaskKindRow>

/** Every kind of task. */
export const taskKinds = { ...callTaskKinds, ...requestTaskKinds }

export type TaskKind = keyof typeof taskKinds

/**
 * How long a task may take and what silence does, as a rule set writes it.
 * `remind`: days before (negative: after) the due instant, or days after opening.
 */
export type TaskTerms = {
  within?: { days: number } | { workingDays: number } | { months: number }
  remind: readonly ({ beforeDays: number } | { afterDays: number } | { overdueDays: number })[]
  silence: 'escalate' | 'lapse'
}

/** The key of the wait that every open task has. */
export const taskWaitKey = (taskId: string): string => `task/${taskId}`

/** May a task of this kind be asked of a case in this status? A workflow whose steps were repeated may ask too late. */
export const maySuit = (kind: TaskKind, status: string): boolean => {
  const { in: statuses }: TaskKindRow = taskKinds[kind]
  return statuses === 'any' || statuses.includes(status)
}
