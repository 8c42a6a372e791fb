import type { Log } from '../log.ts'

const AFTER_FAILURE_MS = 1_000

/**
 * Runs a job again and again: at once while it finds work, else after the pause. A failure is logged and the loop goes
 * on; stopping ends a pause, and waits for the round that is under way.
 */
export function startLoop(
  log: Log,
  job: string,
  pauseMs: number,
  work: () => Promise<number>,
): { stop(): Promise<void> } {
  let isStopping = false
  /** Ends the pause that is under way. A loop pauses millions of times a month: nothing of a pause may outlive it. */
  let wake = () => {}
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const run = async (): Promise<void> => {
    while (!isStopping) {
      try {
        if ((await work()) === 0 && !isStopping) await pause(pauseMs)
      } catch (error) {
        log.error({ job, error }, 'a round failed')
        if (!isStopping) await pause(Math.max(pauseMs, AFTER_FAILURE_MS))
      }
    }
  }
  const running = run()
  return {
    stop: () => {
      isStopping = true
      wake()
      return running
    },
  }
}
