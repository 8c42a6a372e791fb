import type { RuleSet } from '../call/rule-set.ts'
import type { TaskKind } from '../task/task-kinds.ts'

const byKind: Partial<Record<TaskKind, string>> = {
  evaluate: 'mail.silence.evaluate',
  'apply-in-full': 'mail.silence.apply-in-full',
  sign: 'mail.silence.sign',
  report: 'mail.silence.report',
}

/** The sentence that says what happens when a task is not done in time, as the call's rules have it. */
export function silenceKey(kind: TaskKind, rules: Pick<RuleSet, 'tasks'> | null): string | null {
  const terms = rules?.tasks[kind]
  if (!terms) return null
  const own = byKind[kind]
  if (kind === 'report') return own!
  if (terms.silence === 'lapse') return own ?? 'mail.silence.lapse'
  return 'mail.silence.escalate'
}
