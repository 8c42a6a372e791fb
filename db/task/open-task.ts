import type { Selectable } from 'kysely'
import type { EngineContext } from '../../domain/case/actor.ts'
import type { Position } from '../../domain/events.ts'
import { maySuit, type TaskKind, taskKinds, taskWaitKey } from '../../domain/task/task-kinds.ts'
import { nextInstant, timesOf } from '../../domain/task/task-times.ts'
import { record } from '../audit/record.ts'
import { type CaseFile, positionOf } from '../case/case-file.ts'
import { termsOf } from '../case/case-rules.ts'
import { isMoot, lockForEngine } from '../case/take-step.ts'
import { settingWait, setWait } from '../case/waits.ts'
import { facilityNow, type Trx } from '../database.ts'
import { newId } from '../new-id.ts'
import type { TaskTable } from '../schema/task.ts'
import { post } from '../transaction.ts'
import { aboutTask } from './about-task.ts'
import { barredFrom } from './barred-from.ts'
import { answerBeforeAsked } from './done-before-asked.ts'
import { type Ownership, ownershipOf } from './task-ownership.ts'
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
  const [file, found, answer, ownership, barred_ids, now] = await Promise.all([
    lockForEngine(trx, context),
    findTask(trx, context, question),
    answerBeforeAsked(trx, context.caseId, question),
    ownershipOf(trx, context, question),
    barredFrom(trx, context, question),
    facilityNow(trx), // after the lock, so that nothing comes between
  ])
  if (isMoot(file, context) || !file.is_open || !maySuit(question.kind, file.status))
    return { id: '', state: 'moot', answer: null, nextAt: null, position: positionOf(file) }
  if (found) return taskState(found, file)
  if (answer !== undefined) return { id: '', state: 'done', answer, nextAt: null, position: positionOf(file) }
  return taskState(await insertTask(trx, file, { context, question, whose: { ...ownership, barred_ids }, now }), file)
}

const findTask = (trx: Trx, { caseId, phaseNo }: EngineContext, { kind, subject = '' }: TaskQuestion) =>
  trx
    .selectFrom('task')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('phase_no', '=', phaseNo)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .executeTakeFirst()

type Whose = Ownership & Pick<Task, 'barred_ids'>
type Asking = { context: EngineContext; question: TaskQuestion; whose: Whose; now: Date }

async function insertTask(trx: Trx, file: CaseFile, { context, question, whose, now }: Asking): Promise<Task> {
  const { kind, subject = '', dueAt } = question
  const { terms, calendar } = await termsOf(trx, file, kind)
  const times = timesOf(terms, now, calendar, dueAt === undefined ? undefined : new Date(dueAt))
  const task: Task = {
    id: newId(),
    case_id: file.id,
    phase_no: file.phase_no,
    stage: file.stage,
    kind,
    subject,
    holder: taskKinds[kind].holder,
    ...whose,
    state: 'open',
    opened_at: now,
    due_at: times.dueAt,
    remind_at: times.remindAt,
    reminded: 0,
    escalated_at: null,
    lapses: terms.silence === 'lapse',
    ...notAnswered,
  }
  post(
    trx,
    trx
      .with('waiting', settingWait(waitOf(task)))
      .insertInto('task')
      .values(task),
  )
  const actor = { kind: 'engine', ...context } as const
  record(trx, file, { type: 'task.opened', actor, ...aboutTask(task) })
  await tellIfUnheld(trx, file, task, actor)
  return task
}

const notAnswered = {
  closed_at: null,
  answer: null,
  answered_by: null,
  on_behalf_of: null,
  on_behalf_note: null,
  on_behalf_document: null,
}

export const nextOf = (task: Task): Date | null =>
  nextInstant({ dueAt: task.due_at, remindAt: task.remind_at, lapses: task.lapses, escalatedAt: task.escalated_at })

export const setTaskWait = (trx: Trx, task: Task): void => setWait(trx, waitOf(task))

const waitOf = (task: Task) => ({
  case_id: task.case_id,
  phase_no: task.phase_no,
  key: taskWaitKey(task.id),
  next_at: nextOf(task),
})

export const taskState = (task: Task, file: CaseFile): TaskState => ({
  id: task.id,
  state: task.state,
  answer: task.answer,
  nextAt: task.state === 'open' ? (nextOf(task)?.getTime() ?? null) : null,
  position: positionOf(file),
})
