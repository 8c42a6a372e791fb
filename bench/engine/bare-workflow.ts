import {
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow'
import type { BareActivities } from './bare-worker.ts'
import { type BarePlan, dueAt } from './plan.ts'

export const heardSignal = defineSignal('heard')

/** The engine's ordinary activities go through its queues; local ones, as the product's are, are done by the worker that has the task. */
const kinds = {
  local: proxyLocalActivities<BareActivities>({ startToCloseTimeout: '10s' }),
  ordinary: proxyActivities<BareActivities>({ startToCloseTimeout: '10s' }),
}

export type BareLife = { id: string; plan: BarePlan; beganAt: number; activities: keyof typeof kinds; from?: number }

/** A life that does nothing: as many activities, waits, timers, signals and page turns as a proposal's, and no more. */
export async function bareLife({ id, plan, beganAt, activities, from = 0 }: BareLife): Promise<void> {
  const act = kinds[activities]
  let heard = 0
  setHandler(heardSignal, () => {
    heard += 1
  })
  for (let at = from; at < plan.length; at++) {
    const wait = plan[at]!
    for (let done = 1; done < wait.activities; done++) await act.nothing()
    await act.waiting(id, at)
    const isHeard = () => heard > 0
    if (wait.timer === 'none') await condition(isHeard)
    else await condition(isHeard, Math.max(1, dueAt(plan, at, beganAt) - Date.now()))
    if (wait.timer !== 'fires') heard -= 1
    if (wait.turnsPage) await continueAsNew<typeof bareLife>({ id, plan, beganAt, activities, from: at + 1 })
  }
}
