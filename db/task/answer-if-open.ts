import type { Actor } from '../../domain/case/actor.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { answerTask } from './answer-task.ts'
import type { Task } from './open-task.ts'

/** Without a subject: whichever round of the kind is open now. */
type Answer = { kind: TaskKind; subject?: string; answer: string }

/** Answers the task if it is open, for `record`: the deed is possible without, and before the workflow has asked. */
export async function answerIfOpen(
  trx: Trx,
  file: CaseFile,
  actor: Actor,
  { kind, subject, answer }: Answer,
): Promise<{ task?: { id: string; answer: string } }> {
  const task = await findOpenRound(trx, file, kind, subject)
  return task ? { task: await answerTask(trx, task, actor, answer) } : {}
}

/** The open task of a kind on a locked case, whatever its round. */
export async function findOpenRound(
  trx: Trx,
  file: CaseFile,
  kind: TaskKind,
  subject?: string,
): Promise<Task | undefined> {
  return trx
    .selectFrom('task')
    .selectAll()
    .where('case_id', '=', file.id)
    .where('phase_no', '=', file.phase_no)
    .where('kind', '=', kind)
    .where('state', '=', 'open')
    .$if(subject !== undefined, (query) => query.where('subject', '=', subject!))
    .executeTakeFirst()
}
