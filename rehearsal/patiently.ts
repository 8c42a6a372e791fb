import { setTimeout as sleep } from 'node:timers/promises'
import { paths } from '../domain/shared/paths.ts'

const ATTEMPTS = 6
const LOOKS = 400
const BETWEEN_LOOKS_MS = 150

/**
 * As a person does when the site does not answer: waits until it is back and does the same again. `isRepeat`: nobody
 * knows whether the first time came through.
 */
export async function patiently<T>(baseUrl: string, attempt: (isRepeat: boolean) => Promise<T>): Promise<T> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await attempt(attempts > 1)
    } catch (error) {
      if (!isBrokenConnection(error) || attempts === ATTEMPTS) throw error
      await untilReady(baseUrl)
    }
  }
}

/** What `fetch` throws when nobody listens, or the connection breaks before or in the middle of the answer. */
const isBrokenConnection = (error: unknown): boolean => error instanceof TypeError && error.cause !== undefined

async function untilReady(baseUrl: string): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    await sleep(BETWEEN_LOOKS_MS)
    const isReady = await fetch(baseUrl + paths.ready()).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isReady) return
  }
}
