import type { Selectable } from 'kysely'
import type { EngineContext } from '../../domain/case/actor.ts'
import type { Position } from '../../domain/events.ts'
import { maySuit, type TaskKind, taskKinds, taskWaitKey } from '../../domain/task/task-kinds.ts'
import { nextInstant, timesOf } from '../../domain/task/task-times.ts'
import { record } from '../audit/record.ts'
import { type CaseFile, positionOf } from '../case/case-file.ts'
import { termsOf } from '../case/case-rules.ts'
import { isMoot, lockForEngine } from '../case/take-step.ts'
import { facilityNow, type Trx } from '../database.ts'
import type { TaskTable } from '../schema/task.ts'
import { answerBeforeAsked } from './done-before-asked.ts'
import { ownershipOf } from './task-ownership.ts'
import { tellIfUnheld } from './tell-if-unheld.ts'

export type Task = Selectable<TaskTable>
export type TaskQuestion = { kind: TaskKind; subject?: string; dueAt?: number }

/** What the workflow learns of a task: instants in epoch milliseconds, `nextAt` null when nothing more happens by itself. */
export type TaskState = {
  id: string
  state: Task['state']
  answer: string | null
  nextAt: number | null
  position: Position
}

/**
 * Opens the task that a workflow asks, or finds it as it stands: (case, phase, kind, subject) is asked once, and what was
 * done before it was asked not at all.
 * Its time comes from the call's rule set, or the facility's rules, unless the question says when it is due.
 */
export async function openTask(trx: Trx, context: EngineContext, question: TaskQuestion): Promise<TaskState> {
  const file = await lockForEngine(trx, context)
  if (isMoot(file, context) || !file.is_open || !maySuit(question.kind, file.status))
    return { id: '', state: 'moot', answer: null, nextAt: null, position: positionOf(file) }
  const found = await findTask(trx, file, question)
  if (found) return taskState(found, file)
  const answer = await answerBeforeAsked(trx, file.id, question)
  if (answer !== undefined) return { id: '', state: 'done', answer, nextAt: null, position: positionOf(file) }
  return taskState(await insertTask(trx, file, context, question), file)
}

async function findTask(trx: Trx, file: CaseFile, { kind, subject = '' }: TaskQuestion): Promise<Task | undefined> {
  return trx
    .selectFrom('task')
    .selectAll()
    .where('case_id', '=', file.id)
    .where('phase_no', '=', file.phase_no)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .executeTakeFirst()
}

async function insertTask(
  trx: Trx,
  file: CaseFile,
  context: EngineContext,
  { kind, subject = '', dueAt }: TaskQuestion,
): Promise<Task> {
  const { terms, calendar } = await termsOf(trx, file, kind)
  const openedAt = await facilityNow(trx)
  const times = timesOf(terms, openedAt, calendar, dueAt === undefined ? undefined : new Date(dueAt))
  const task = await trx
    .insertInto('task')
    .values({
      case_id: file.id,
      phase_no: file.phase_no,
      stage: file.stage,
      kind,
      subject,
      holder: taskKinds[kind].holder,
      ...(await ownershipOf(trx, file, kind, subject)),
      opened_at: openedAt,
      due_at: times.dueAt,
      remind_at: times.remindAt,
      lapses: terms.silence === 'lapse',
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await setWait(trx, task)
  const actor = { kind: 'engine', ...context } as const
  await record(trx, file, {
    type: 'task.opened',
    actor,
    detail: { taskId: task.id, taskKind: kind, subject, dueAt: times.dueAt.toISOString() },
  })
  await tellIfUnheld(trx, file, task, actor)
  return task
}

export const nextOf = (task: Task): Date | null =>
  nextInstant({ dueAt: task.due_at, remindAt: task.remind_at, lapses: task.lapses, escalatedAt: task.escalated_at })

/** Writes down when the next thing happens to an open task, for pages, for the reconciler and for the travelling clock. */
export async function setWait(trx: Trx, task: Task): Promise<void> {
  const row = { case_id: task.case_id, phase_no: task.phase_no, key: taskWaitKey(task.id), next_at: nextOf(task) }
  await trx
    .insertInto('wait')
    .values(row)
    .onConflict((c) => c.columns(['case_id', 'phase_no', 'key']).doUpdateSet({ next_at: row.next_at }))
    .execute()
}

export const taskState = (task: Task, file: CaseFile): TaskState => ({
  id: task.id,
  state: task.state,
  answer: task.answer,
  nextAt: task.state === 'open' ? (nextOf(task)?.getTime() ?? null) : null,
  position: positionOf(file),
})
