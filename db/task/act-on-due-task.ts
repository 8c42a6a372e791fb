import type { EngineContext } from '../../domain/case/actor.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { record } from '../audit/record.ts'
import type { CaseFile } from '../case/case-file.ts'
import { lockParentOf } from '../case/lock-parent.ts'
import { isMoot, lockForEngine } from '../case/take-step.ts'
import { facilityNow, sqlNow, type Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { aboutTask } from './about-task.ts'
import { nextOf, setTaskWait, type Task, type TaskState, taskState } from './open-task.ts'
import { silenceConsequences } from './silence-consequences.ts'

/**
 * A task's timer has fired: remind, lapse or escalate, whichever is due by the facility's clock; nothing when it is
 * not yet time. The timer decides nothing. The call or request above is locked first: a lapse may move it on.
 */
export async function actOnDueTask(trx: Trx, context: EngineContext, taskId: string): Promise<TaskState> {
  const [, file, task, now] = await Promise.all([
    lockParentOf(trx, context.caseId),
    lockForEngine(trx, context),
    findTask(trx, context.caseId, taskId),
    facilityNow(trx),
  ])
  if (!task) throw notFound('task')
  if (task.state !== 'open' || isMoot(file, context)) return taskState(task, file)
  const next = nextOf(task)
  if (!next || now < next) return taskState(task, file)
  const happening = { actor: { kind: 'engine', ...context } as const, ...aboutTask(task) }
  if (task.remind_at[0] && task.remind_at[0] <= now) remind(trx, file, task, happening, now)
  else if (task.lapses) await lapse(trx, file, task, happening)
  else await escalate(trx, file, task, happening, now)
  return taskState(task, file)
}

const findTask = (trx: Trx, caseId: string, taskId: string) =>
  trx.selectFrom('task').selectAll().where('id', '=', taskId).where('case_id', '=', caseId).executeTakeFirst()

type TaskHappening = { actor: { kind: 'engine' } & EngineContext } & ReturnType<typeof aboutTask>

/** Reminders that were missed (the facility stood still) are sent once, not one by one. */
function remind(trx: Trx, file: CaseFile, task: Task, happening: TaskHappening, now: Date): void {
  task.remind_at = task.remind_at.filter((at) => at > now)
  task.reminded += 1
  const { remind_at, reminded } = task
  post(trx, trx.updateTable('task').set({ remind_at, reminded }).where('id', '=', task.id))
  setTaskWait(trx, task)
  record(trx, file, { type: 'task.reminded', ...happening })
}

/** The wait stays due until the workflow has gone on: its next step ends it. */
async function lapse(trx: Trx, file: CaseFile, task: Task, happening: TaskHappening): Promise<void> {
  task.state = 'lapsed'
  post(trx, trx.updateTable('task').set({ state: 'lapsed', closed_at: sqlNow }).where('id', '=', task.id))
  record(trx, file, { type: 'task.lapsed', ...happening })
  await silenceConsequences[task.kind]?.(trx, file, task, happening.actor)
}

async function escalate(trx: Trx, file: CaseFile, task: Task, happening: TaskHappening, now: Date): Promise<void> {
  task.escalated_at = now
  post(trx, trx.updateTable('task').set({ escalated_at: now }).where('id', '=', task.id))
  setTaskWait(trx, task)
  record(trx, file, { type: 'task.escalated', ...happening })
  await silenceConsequences[task.kind]?.(trx, file, task, happening.actor)
}
