import type { Shape } from './shape.ts'

/** One wait of a bare life, with what is done before it. */
export type BareWait = { activities: number; timer: 'none' | 'cancelled' | 'fires'; turnsPage: boolean }
export type BarePlan = BareWait[]

/** The same number of everything, spread evenly, from a signal to a signal: a wait per signal and per timer that fires. */
export function planLike({ localActivities, signals, timersStarted, timersFired, runs }: Shape): BarePlan {
  const waits = signals + timersFired
  const share = (all: number, at: number, shift = 0) =>
    Math.floor((all * (at + 1)) / waits + shift) - Math.floor((all * at) / waits + shift)
  return Array.from({ length: waits }, (_, at) => ({
    activities: Math.max(1, share(localActivities, at)),
    timer: share(timersFired, at, 0.5) ? 'fires' : share(timersStarted, at) ? 'cancelled' : 'none',
    turnsPage: share(runs - 1, at) > 0,
  }))
}

const YEAR_MS = 365 * 86_400_000

/** The n-th timer that fires is due n years after the life began; one that is cancelled, a year after those before it. */
export const dueAt = (plan: BarePlan, at: number, beganAt: number): number =>
  beganAt + YEAR_MS * (1 + plan.slice(0, at).filter(({ timer }) => timer === 'fires').length)
