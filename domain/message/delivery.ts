import { messagePlan } from '../message-plan.ts'

const MINUTE = 60_000
const HOURS_72 = 72 * 60 * MINUTE
const LONGEST = 4 * 60 * MINUTE

/** How long to wait after the n-th failed attempt: a minute (in production), doubling up to four hours; undefined once 72 hours have passed. */
export function backoffMs(attempts: number, firstMs = MINUTE): number | undefined {
  let waited = 0
  for (let n = 1; n < attempts; n++) waited += Math.min(firstMs * 2 ** (n - 1), LONGEST)
  return waited > HOURS_72 ? undefined : Math.min(firstMs * 2 ** (attempts - 1), LONGEST)
}

const repeatable = new Set(
  Object.values(messagePlan).flatMap((planned) =>
    planned.filter((message) => message.repeatable).map((message) => message.template),
  ),
)

/** Receipts and reminders may be sent once more when nobody knows whether the first arrived; decisions are an officer's choice. */
export const isRepeatable = (template: string): boolean => repeatable.has(template)
