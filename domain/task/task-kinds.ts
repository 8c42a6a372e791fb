/**
 * Every kind of task: who answers it, on which kind of case it stands, and whose rule gives its time.
 * `holder` is a role of the policy table; `applicant` means the members of the case's organisation,
 * `evaluator` the one person whom the task names.
 */
export type TaskHolder = 'officer' | 'approver' | 'finance-officer' | 'applicant' | 'evaluator'

export const taskKinds = {
  publish: { on: 'call', holder: 'approver' },
  rank: { on: 'call', holder: 'officer' },
  approve: { on: 'call', holder: 'approver' },
  release: { on: 'call', holder: 'officer' },
  'promote-reserve': { on: 'call', holder: 'officer' },
  'unlock-stage': { on: 'call', holder: 'officer' },
  screen: { on: 'proposal', holder: 'officer' },
  'find-evaluator': { on: 'proposal', holder: 'officer' },
  evaluate: { on: 'proposal', holder: 'evaluator' },
  'verify-documents': { on: 'proposal', holder: 'officer' },
  'apply-in-full': { on: 'proposal', holder: 'applicant' },
  'decide-anew': { on: 'proposal', holder: 'officer' },
  'approve-anew': { on: 'proposal', holder: 'approver' },
  'release-anew': { on: 'proposal', holder: 'officer' },
  'approve-revocation': { on: 'proposal', holder: 'approver' },
  'give-bank-account': { on: 'proposal', holder: 'applicant' },
  'verify-bank-account': { on: 'proposal', holder: 'finance-officer' },
  'prepare-contract': { on: 'proposal', holder: 'officer' },
  sign: { on: 'proposal', holder: 'applicant' },
  'extend-signing': { on: 'proposal', holder: 'officer' },
  report: { on: 'proposal', holder: 'applicant' },
  'accept-report': { on: 'proposal', holder: 'officer' },
  'approve-refusal': { on: 'proposal', holder: 'approver' },
  'order-payment': { on: 'proposal', holder: 'finance-officer' },
  'confirm-payment': { on: 'proposal', holder: 'finance-officer' },
  'approve-termination': { on: 'proposal', holder: 'approver' },
  telephone: { on: 'proposal', holder: 'officer' },
} as const satisfies Record<string, { on: 'call' | 'proposal'; holder: TaskHolder }>

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
