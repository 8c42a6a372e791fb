import type { Actor } from '../../domain/case/actor.ts'
import type { TaskHolder } from '../../domain/task/task-kinds.ts'
import { record } from '../audit/record.ts'
import { callOf } from '../case/call-of.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { aboutTask } from './about-task.ts'
import type { Task } from './open-task.ts'
import { holdersOfTask } from './task-holders.ts'

/** Who is outside the facility, and named for a country or a party: posts that fall vacant unseen. */
const named: readonly TaskHolder[] = ['focal-point', 'consulted-party']

/** A question that nobody is there to answer: officers or, where a second person is missing, administrators hear of it at once, not when its time is over. */
export async function tellIfUnheld(trx: Trx, file: CaseFile, task: Task, actor: Actor): Promise<void> {
  const mayLackHolders = named.includes(task.holder) || task.barred_ids.length > 0
  if (!mayLackHolders || (await holdersOfTask(trx, task, callOf(file))).length > 0) return
  record(trx, file, { type: 'task.unheld', actor, ...aboutTask(task) })
}
