import type { Actor } from '../../domain/case/actor.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { record } from '../audit/record.ts'
import { lockCase } from '../case/case-file.ts'
import { sqlNow, type Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { endStandIns } from './end-stand-ins.ts'
import { endRole, grantRole, lockPerson } from './grant-role.ts'
import { assertMayTake, movableTasksOf, type OwnTask } from './movable-tasks.ts'

export type Handover = { fromId: string; toId: string; reason: string }
export type HandedOver = { tasks: number; roles: number; evaluations: number }

/**
 * A leaver's work goes to somebody else in one command: their roles, with all tasks that come with them, and every open
 * task that names them. Stand-ins end, on both sides. Evaluations stay: another evaluator has to declare for themselves, so an officer replaces them.
 * Only for whoever may grant roles: a role moves as if it were granted.
 */
export async function handOver(trx: Trx, actor: Actor, handover: Handover): Promise<HandedOver> {
  const moved = await moveTasks(trx, actor, handover, await openTasksFor(trx, handover))
  await lockPerson(trx, handover.fromId)
  await endStandIns(trx, actor, handover.fromId)
  return { ...moved, roles: await moveRoles(trx, actor, handover) }
}

/** The open tasks alone, to somebody who holds their roles: whoever grants no roles cannot give one away with a task. */
export async function handOverTasks(trx: Trx, actor: Actor, handover: Handover): Promise<HandedOver> {
  const tasks = await openTasksFor(trx, handover)
  await assertMayTake(trx, handover.toId, tasks.movable)
  return moveTasks(trx, actor, handover, tasks)
}

type OpenTasks = Awaited<ReturnType<typeof movableTasksOf>>

function openTasksFor(trx: Trx, { fromId, toId }: Handover): Promise<OpenTasks> {
  if (fromId === toId) throw invalidInput([{ field: 'toId', message: 'problem.hand-over-to-oneself' }])
  return movableTasksOf(trx, fromId)
}

async function moveTasks(
  trx: Trx,
  actor: Actor,
  handover: Handover,
  { movable, evaluations }: OpenTasks,
): Promise<HandedOver> {
  for (const task of movable) await moveTask(trx, actor, task, handover)
  return { tasks: movable.length, roles: 0, evaluations }
}

async function moveTask(trx: Trx, actor: Actor, task: OwnTask, { toId, reason }: Handover): Promise<void> {
  const file = await lockCase(trx, task.caseId)
  post(trx, trx.updateTable('task').set({ owner_id: toId }).where('id', '=', task.id).where('state', '=', 'open'))
  record(trx, file, {
    type: 'task.handed-over',
    actor,
    reason,
    detail: { taskId: task.id, taskKind: task.kind, personId: toId },
  })
}

async function moveRoles(trx: Trx, actor: Actor, { fromId, toId }: Handover): Promise<number> {
  const held = await rolesHeldBy(trx, fromId)
  const known = await rolesHeldBy(trx, toId)
  const moving = held.filter(({ role }) => role !== 'evaluator')
  if (moving.length > 0 && actor.kind === 'person' && actor.personId === toId)
    throw invalidInput([{ field: 'toId', message: 'problem.hand-over-roles-to-oneself' }])
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
