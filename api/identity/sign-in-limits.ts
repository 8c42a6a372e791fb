import { RateLimiterMemory } from 'rate-limiter-flexible'
import { HttpRefusal } from '../errors.ts'

/** Generous: a whole office behind one address signs in on a deadline's last day. Submitting is never limited. */
const limiters = {
  codesPerAccount: new RateLimiterMemory({ points: 20, duration: 3600 }),
  codesPerIp: new RateLimiterMemory({ points: 1000, duration: 3600 }),
  triesPerAccount: new RateLimiterMemory({ points: 60, duration: 3600 }),
  triesPerIp: new RateLimiterMemory({ points: 2000, duration: 3600 }),
  registrationsPerIp: new RateLimiterMemory({ points: 200, duration: 3600 }),
}

/** Counts one try; refuses with a sentence when there were too many. */
export async function countTry(limit: keyof typeof limiters, key: string): Promise<void> {
  await limiters[limit].consume(key).catch((spent) => {
    if (spent instanceof Error) throw spent
    throw new HttpRefusal(429, 'tooMany', 'error.tooMany.explained')
  })
}
