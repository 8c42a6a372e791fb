import { sql } from 'kysely'
import { datesAround, noMoreTime, settledAt } from '../../domain/call/calendar.ts'
import { moneyEndsBefore } from '../../domain/call/money-ends.ts'
import type { RuleSet } from '../../domain/call/rule-set.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { deadlinePassed, invalidInput, invalidTransition } from '../../domain/shared/errors.ts'
import { timesOf } from '../../domain/task/task-times.ts'
import { record } from '../audit/record.ts'
import { recordException } from '../audit/record-exception.ts'
import { type CaseFile, lockCase } from '../case/case-file.ts'
import { facilityNow, json, type Trx } from '../database.ts'
import { setTaskWait, type Task } from '../task/open-task.ts'
import { post } from '../transaction.ts'
import { rulesOfCall } from './call-rules.ts'
import { type CallStage, callStage, callStages, stageColumns } from './stage-rows.ts'

type PersonActor = Actor & { kind: 'person' }
export type MovedDeadline = { callId: string; stage: number; deadlineAt: Date; reason: string }

/**
 * Gives a stage more time for everybody, before its deadline has passed or anybody is invited into it: an extension in
 * the register of exceptions. Invited applicants' tasks and reminders move with it, and the date in letters still held.
 */
export async function moveDeadline(
  trx: Trx,
  actor: PersonActor,
  { callId, stage, deadlineAt, reason }: MovedDeadline,
): Promise<void> {
  const call = await lockCase(trx, callId, 'call')
  const { rules } = await rulesOfCall(trx, callId)
  const before = await callStage(trx, callId, stage)
  const now = await facilityNow(trx)
  const refused = call.is_open ? noMoreTime(before, { callStage: call.stage, now }) : 'problem.stage-is-closed'
  if (refused === 'problem.deadline-has-passed') throw deadlinePassed(refused)
  if (refused) throw invalidTransition(refused)
  if (deadlineAt <= before.deadline_at) throw invalidInput([{ field: 'on', message: 'problem.deadline-only-later' }])
  if (deadlineAt <= now) throw invalidInput([{ field: 'on', message: 'problem.deadline-to-come' }])
  const dates = datesAround(rules, { stage, opensAt: before.opens_at, deadlineAt })
  const next = (await callStages(trx, callId)).find((one) => one.stage === stage + 1)
  if (next && dates.evaluateBy >= next.deadline_at)
    throw invalidInput([{ field: 'on', message: 'problem.next-stage-first' }])
  const problems = moneyEndsBefore(rules, dates.evaluateBy)
  if (problems.length > 0) throw invalidInput(problems)

  post(
    trx,
    trx.updateTable('call_stage').set(stageColumns(dates)).where('call_id', '=', callId).where('stage', '=', stage),
  )
  correctHeldInvitations(trx, { callId, stage, deadlineAt })
  await rescheduleInvitations(trx, actor, { call, rules, stage, deadlineAt, now })
  await enter(trx, actor, { call, before, deadlineAt, reason })
}

/** Invitations into the stage that were written and not released: their date is the stage's deadline. */
function correctHeldInvitations(
  trx: Trx,
  { callId, stage, deadlineAt }: { callId: string; stage: number; deadlineAt: Date },
): void {
  const respondBy = json({ respondBy: deadlineAt.toISOString() })
  post(
    trx,
    trx
      .updateTable('message as m')
      .from('case_file as f')
      .set({ respond_by: deadlineAt, content: sql`m.content || ${respondBy}::jsonb` })
      .whereRef('f.id', '=', 'm.case_id')
      .where('f.call_id', '=', callId)
      .where('f.stage', '=', stage - 1)
      .where('m.template', '=', 'letter/invited')
      .where('m.state', '=', 'held'),
  )
}

type Extension = { call: CaseFile; rules: RuleSet; stage: number; deadlineAt: Date; now: Date }

async function rescheduleInvitations(
  trx: Trx,
  actor: Actor,
  { call, rules, stage, deadlineAt, now }: Extension,
): Promise<void> {
  const calendar = { zone: rules.zone, ...rules.calendar }
  for (const task of await openInvitations(trx, call.id, stage)) {
    const proposal = await lockCase(trx, task.case_id, 'proposal')
    const times = timesOf(rules.tasks['apply-in-full'], task.opened_at, calendar, settledAt(rules, deadlineAt))
    const moved = { due_at: times.dueAt, remind_at: times.remindAt.filter((at) => at > now), escalated_at: null }
    post(trx, trx.updateTable('task').set(moved).where('id', '=', task.id))
    setTaskWait(trx, { ...task, ...moved })
    const detail = { taskId: task.id, taskKind: task.kind, subject: task.subject, dueAt: times.dueAt.toISOString() }
    record(trx, proposal, { type: 'task.rescheduled', actor, detail })
  }
}

/** Locked proposals come by id, as everywhere. */
const openInvitations = (trx: Trx, callId: string, stage: number): Promise<Task[]> =>
  trx
    .selectFrom('task')
    .innerJoin('case_file', 'case_file.id', 'task.case_id')
    .selectAll('task')
    .where('case_file.call_id', '=', callId)
    .where('task.kind', '=', 'apply-in-full')
    .where('task.stage', '=', stage)
    .where('task.state', '=', 'open')
    .orderBy('case_file.id')
    .execute()

type Entry = { call: CaseFile; before: CallStage; deadlineAt: Date; reason: string }

async function enter(trx: Trx, actor: PersonActor, { call, before, deadlineAt, reason }: Entry): Promise<void> {
  const detail = { stage: before.stage, from: before.deadline_at.toISOString(), to: deadlineAt.toISOString() }
  const auditId = record(trx, call, { type: 'call.deadline-moved', actor, reason, detail })
  recordException(trx, { caseId: call.id, auditId, kind: 'extension', reason, requestedBy: actor.personId })
}
