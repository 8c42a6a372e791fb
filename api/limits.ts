import { RateLimiterMemory } from 'rate-limiter-flexible'
import { HttpRefusal } from './errors.ts'

const hour = 3600

/** Generous: a whole office behind one address signs in on a deadline's last day. Submitting is never limited. */
const limiters = {
  codesPerAccount: new RateLimiterMemory({ points: 20, duration: hour }),
  codesPerIp: new RateLimiterMemory({ points: 1000, duration: hour }),
  triesPerAccount: new RateLimiterMemory({ points: 60, duration: hour }),
  triesPerIp: new RateLimiterMemory({ points: 2000, duration: hour }),
  registrationsPerIp: new RateLimiterMemory({ points: 200, duration: hour }),
  questionsPerPerson: new RateLimiterMemory({ points: 10, duration: hour }),
}
type Limit = keyof typeof limiters

/** Counts one of a kind for whoever the key names; false when there were too many. Each process counts for itself. */
export const isWithinLimit = (limit: Limit, key: string): Promise<boolean> =>
  limiters[limit].consume(key).then(
    () => true,
    (spent) => {
      if (spent instanceof Error) throw spent
      return false
    },
  )

/** Counts one try; refuses with a sentence when there were too many. */
export async function countTry(limit: Limit, key: string): Promise<void> {
  if (!(await isWithinLimit(limit, key))) throw new HttpRefusal(429, 'tooMany', 'error.tooMany.explained')
}
