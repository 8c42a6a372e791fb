import type { Actor } from '../../domain/case/actor.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { record } from '../audit/record.ts'
import { lockCase } from '../case/case-file.ts'
import { sqlNow, type Trx } from '../database.ts'
import { endRole, grantRole, lockPerson } from './grant-role.ts'

export type Handover = { fromId: string; toId: string; reason: string }
export type HandedOver = { tasks: number; roles: number; evaluations: number }

/**
 * A leaver's work goes to somebody else in one command: their roles, with all tasks that come with them, and every open
 * task that names them. Evaluations stay: another evaluator has to declare for themselves, so an officer replaces them.
 */
export async function handOver(trx: Trx, actor: Actor, { fromId, toId, reason }: Handover): Promise<HandedOver> {
  if (fromId === toId) throw invalidInput([{ field: 'toId', message: 'problem.hand-over-to-oneself' }])
  const tasks = await openTasksOf(trx, fromId)
  const movable = tasks.filter((task) => task.kind !== 'evaluate')
  for (const task of movable) await moveTask(trx, actor, task, { toId, reason })
  await lockPerson(trx, fromId)
  return {
    tasks: movable.length,
    roles: await moveRoles(trx, actor, fromId, toId),
    evaluations: tasks.length - movable.length,
  }
}

const openTasksOf = (trx: Trx, personId: string) =>
  trx
    .selectFrom('task')
    .select(['id', 'case_id', 'kind'])
    .where('owner_id', '=', personId)
    .where('state', '=', 'open')
    .orderBy('case_id')
    .execute()

type MovedTask = { id: string; case_id: string; kind: string }

async function moveTask(
  trx: Trx,
  actor: Actor,
  task: MovedTask,
  { toId, reason }: { toId: string; reason: string },
): Promise<void> {
  const file = await lockCase(trx, task.case_id)
  await trx.updateTable('task').set({ owner_id: toId }).where('id', '=', task.id).where('state', '=', 'open').execute()
  await record(trx, file, {
    type: 'task.handed-over',
    actor,
    reason,
    detail: { taskId: task.id, taskKind: task.kind, personId: toId },
  })
}

async function moveRoles(trx: Trx, actor: Actor, fromId: string, toId: string): Promise<number> {
  const held = await rolesHeldBy(trx, fromId)
  const known = await rolesHeldBy(trx, toId)
  const moving = held.filter(({ role }) => role !== 'evaluator')
  for (const { id, role, call_id, scope, to_at } of moving) {
    const isHeld = known.some(
      (one) =>
        one.role === role &&
        (one.call_id === null || one.call_id === call_id) &&
        (one.scope === null || one.scope === scope),
    )
    if (!isHeld)
      await grantRole(trx, actor, { personId: toId, role, callId: call_id, scope, fromAt: null, toAt: to_at })
    await endRole(trx, actor, { personId: fromId, roleId: id })
  }
  return moving.length
}

const rolesHeldBy = (trx: Trx, personId: string) =>
  trx
    .selectFrom('role_assignment')
    .select(['id', 'role', 'call_id', 'scope', 'to_at'])
    .where('person_id', '=', personId)
    .where('from_at', '<=', sqlNow)
    .where((e) => e.or([e('to_at', 'is', null), e('to_at', '>', sqlNow)]))
    .execute()
