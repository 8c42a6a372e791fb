import { invalidInput } from './errors.ts'

/** A deed that somebody else will ask about is not done without words. */
export function assertReason(reason: string | null | undefined, field = 'reason'): asserts reason is string {
  if (!reason?.trim()) throw invalidInput([{ field, message: 'problem.reason-needed' }])
}
