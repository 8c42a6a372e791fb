import type { Actor } from '../../domain/case/actor.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { answerTask } from '../task/answer-task.ts'
import { findGrantTask, grantTask } from './grant-task.ts'

type Answer = { kind: TaskKind; about?: string; answer: string }
type Answered = { task?: { id: string; answer: string } }

/** Answers the open task, or refuses when nobody asks; for `record`. */
export async function answerGrantTask(trx: Trx, file: CaseFile, actor: Actor, asked: Answer): Promise<Answered> {
  const task = await grantTask(trx, file, asked.kind, asked.about)
  return { task: await answerTask(trx, task, actor, asked.answer) }
}

/** Answers the task if it is open: the deed is possible without, and before the workflow has asked. */
export async function answerGrantTaskIfOpen(trx: Trx, file: CaseFile, actor: Actor, asked: Answer): Promise<Answered> {
  const task = await findGrantTask(trx, file, asked.kind, asked.about)
  return task ? { task: await answerTask(trx, task, actor, asked.answer) } : {}
}
