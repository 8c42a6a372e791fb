import type { Log } from '../log.ts'

const AFTER_FAILURE_MS = 1_000

/**
 * Runs a job again and again: at once while it finds work, else after the pause. A failure is logged and the loop goes
 * on; stopping waits for the round that is under way.
 */
export function startLoop(
  log: Log,
  job: string,
  pauseMs: number,
  work: () => Promise<number>,
): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        if ((await work()) === 0) await pause(pauseMs, stopping.signal)
      } catch (error) {
        log.error({ job, error }, 'a round failed')
        await pause(Math.max(pauseMs, AFTER_FAILURE_MS), stopping.signal)
      }
    }
  }
  const running = run()
  return {
    stop: () => {
      stopping.abort()
      return running
    },
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
