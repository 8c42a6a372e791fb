import type { Actor } from '../../domain/case/actor.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import { maySuit, type TaskKind, taskWaitKey } from '../../domain/task/task-kinds.ts'
import type { CaseFile } from '../case/case-file.ts'
import { sqlNow, type Trx } from '../database.ts'
import type { Task } from './open-task.ts'

/** The open task of a kind on a locked case, or a refusal: somebody else answered it, or it is no longer asked. */
export async function openTaskOf(trx: Trx, file: CaseFile, kind: TaskKind, subject = ''): Promise<Task> {
  const task = await findOpenTask(trx, file, kind, subject)
  if (!task) throw invalidTransition('problem.task-not-open')
  return task
}

export async function findOpenTask(trx: Trx, file: CaseFile, kind: TaskKind, subject = ''): Promise<Task | undefined> {
  if (!maySuit(kind, file.status)) return undefined
  return trx
    .selectFrom('task')
    .selectAll()
    .where('case_id', '=', file.id)
    .where('phase_no', '=', file.phase_no)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('state', '=', 'open')
    .executeTakeFirst()
}

/**
 * Marks a task as answered, on a locked case and before any transition. Returns what `record` passes to the workflow.
 * Who may answer is the policy's question, asked before.
 */
export async function answerTask(
  trx: Trx,
  task: Task,
  actor: Actor,
  answer: string,
): Promise<{ id: string; answer: string }> {
  await trx
    .updateTable('task')
    .set({
      state: 'done',
      answer,
      closed_at: sqlNow,
      answered_by: actor.kind === 'person' ? actor.personId : null,
      on_behalf_of: actor.kind === 'person' ? (actor.onBehalfOf?.of ?? null) : null,
    })
    .where('id', '=', task.id)
    .execute()
  await trx.deleteFrom('wait').where('case_id', '=', task.case_id).where('key', '=', taskWaitKey(task.id)).execute()
  return { id: task.id, answer }
}
