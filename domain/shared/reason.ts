import { invalidInput } from './errors.ts'

/** A deed that somebody else will ask about is not done without words. */
export function assertReason(reason: string, field = 'reason'): void {
  if (reason.trim() === '') throw invalidInput([{ field, message: 'problem.reason-needed' }])
}
