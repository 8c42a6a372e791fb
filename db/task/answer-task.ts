import type { Actor } from '../../domain/case/actor.ts'
import { type TaskKind, taskWaitKey } from '../../domain/task/task-kinds.ts'
import { onBehalfWithLetter } from '../audit/on-behalf.ts'
import type { CaseFile } from '../case/case-file.ts'
import { sqlNow, type Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { findOpenTask, openTaskOf } from './find-open-task.ts'
import type { Task } from './open-task.ts'

/** `about`: which one is answered, where a kind is asked of several things at once. */
type Answer = { kind: TaskKind; about?: string; answer: string }
type AnsweredTask = { id: string; answer: string }

/** Answers the open task, for `record`, or refuses when nobody asks. */
export async function answerOpenTask(
  trx: Trx,
  file: CaseFile,
  actor: Actor,
  { kind, about, answer }: Answer,
): Promise<{ task: AnsweredTask }> {
  return { task: answerTask(trx, await openTaskOf(trx, file, kind, about), actor, answer) }
}

/** Answers the task if it is open, for `record`: the deed is possible without, and before the workflow has asked. */
export async function answerIfOpen(
  trx: Trx,
  file: CaseFile,
  actor: Actor,
  { kind, about, answer }: Answer,
): Promise<{ task?: AnsweredTask }> {
  const task = await findOpenTask(trx, file, kind, about)
  return task ? { task: answerTask(trx, task, actor, answer) } : {}
}

/**
 * Marks a task as answered, on a locked case and before any transition. Returns what `record` passes to the workflow.
 * Who may answer is the policy's question, asked before.
 */
export function answerTask(trx: Trx, task: Task, actor: Actor, answer: string): AnsweredTask {
  const wait = taskWaitKey(task.id)
  const answered = trx
    .with('ended', (waits) => waits.deleteFrom('wait').where('case_id', '=', task.case_id).where('key', '=', wait))
    .updateTable('task')
    .set({
      state: 'done',
      answer,
      closed_at: sqlNow,
      answered_by: actor.kind === 'person' ? actor.personId : null,
      ...onBehalfWithLetter(actor),
    })
    .where('id', '=', task.id)
  post(trx, answered)
  return { id: task.id, answer }
}
