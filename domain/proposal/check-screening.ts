import type { StageRules } from '../call/rule-set.ts'
import type { Problem } from '../shared/errors.ts'
import type { CheckAnswer, ScreeningOutcome } from './screening.ts'

export type ScreeningAnswer = { checks: Record<string, CheckAnswer>; outcome: ScreeningOutcome; reason: string | null }

/**
 * What is wrong with an officer's screening. Every item is answered; a pass in spite of a mandatory `no`, and every
 * fail, needs a reason; a fail needs an item that the officer answered with `no`: a finding of the machine is not enough.
 */
export function checkScreening({ checklist }: StageRules, { checks, outcome, reason }: ScreeningAnswer): Problem[] {
  const unanswered = checklist
    .filter(({ key }) => !checks[key])
    .map(({ key }) => ({ field: `checks.${key}`, message: 'problem.check-unanswered' }))
  const refused = checklist.filter(({ key }) => checks[key]?.answer === 'no')
  return [
    ...unanswered,
    ...(outcome === 'fail' && refused.length === 0 ? [{ field: 'outcome', message: 'problem.fail-without-no' }] : []),
    ...((outcome === 'fail' || isOverride({ checklist }, checks)) && !reason?.trim()
      ? [{ field: 'reason', message: 'problem.reason-needed' }]
      : []),
  ]
}

/** Passing in spite of a mandatory item's `no` departs from the procedure. */
export const isOverride = (
  { checklist }: Pick<StageRules, 'checklist'>,
  checks: Record<string, CheckAnswer>,
): boolean => checklist.some(({ key, mandatory }) => mandatory && checks[key]?.answer === 'no')
