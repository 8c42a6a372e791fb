import type { Role } from '../../domain/identity/roles.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { callOf } from '../case/call-of.ts'
import type { Database, Trx } from '../database.ts'
import { personsWithRole } from './role-queries.ts'

export type OwnTask = Awaited<ReturnType<typeof ownTasks>>[number]

/** The open tasks that name a person and may go to somebody else; evaluations, which may not, are counted. */
export async function movableTasksOf(
  db: Database | Trx,
  personId: string,
): Promise<{ movable: OwnTask[]; evaluations: number }> {
  const tasks = await ownTasks(db, personId)
  const movable = tasks.filter((task) => task.kind !== 'evaluate')
  return { movable, evaluations: tasks.length - movable.length }
}

const ownTasks = (db: Database | Trx, personId: string) =>
  db
    .selectFrom('task as t')
    .innerJoin('case_file as f', 'f.id', 't.case_id')
    .select(['t.id', 't.case_id as caseId', 't.kind', 't.holder', 't.scope'])
    .select(['f.kind as caseKind', 'f.call_id as callId'])
    .where('t.owner_id', '=', personId)
    .where('t.state', '=', 'open')
    .orderBy('t.case_id')
    .execute()

/** Whoever takes a task holds its role already, for the task's call and for its country or party. */
export async function assertMayTake(trx: Trx, personId: string, tasks: readonly OwnTask[]): Promise<void> {
  for (const { holder, scope, caseKind, caseId, callId } of tasks) {
    const call = callOf({ kind: caseKind, id: caseId, call_id: callId })
    if (!(await personsWithRole(trx, holder as Role, call, scope)).includes(personId))
      throw invalidInput([{ field: 'toId', message: 'problem.hand-over-needs-role' }])
  }
}
