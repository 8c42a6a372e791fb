import type { TaskKind, TaskTerms } from '../task/task-kinds.ts'

const byKind: Partial<Record<TaskKind, string>> = {
  evaluate: 'mail.silence.evaluate',
  'apply-in-full': 'mail.silence.apply-in-full',
  sign: 'mail.silence.sign',
  report: 'mail.silence.report',
  endorse: 'mail.silence.endorse',
  'complete-request': 'mail.silence.complete-request',
  consult: 'mail.silence.consult',
  'accept-nomination': 'mail.silence.accept-nomination',
  'accept-mission': 'mail.silence.accept-mission',
  'validate-report': 'mail.silence.validate-report',
}

/** The sentence that says what happens when a task is not done in time, as the call's rules or the facility's have it. */
export function silenceKey(
  kind: TaskKind,
  rules: { tasks: Partial<Record<TaskKind, TaskTerms>> } | null,
): string | null {
  const terms = rules?.tasks[kind]
  if (!terms) return null
  const own = byKind[kind]
  if (kind === 'report') return own!
  if (terms.silence === 'lapse') return own ?? 'mail.silence.lapse'
  return 'mail.silence.escalate'
}
