import type { OpenTask, Stage } from '../stage.ts'
import type { Speaker } from './speaker.ts'

/** What a habit's `answer` may say; `docs/rehearsal.md` lists it by kind of task. */
export type Words = Partial<Record<string, string>> & {
  approve?: boolean
  no?: string[]
  days?: number
  /** Who is nominated for a request, in this order; the last may give up instead. */
  nominations?: Words[]
}
export type TaskDeed = Speaker & { task: OpenTask; answer: Words }

/** True the first time something is asked about a case: for `sendBackOnce` and its kin. */
export function firstTime(stage: Stage, what: string): boolean {
  if (stage.once.has(what)) return false
  stage.once.add(what)
  return true
}
