import type { Role } from '../../domain/identity/roles.ts'
import { deputies } from '../../domain/task/deputies.ts'
import { callOf } from '../case/call-of.ts'
import type { Trx } from '../database.ts'
import { membersOf, personsWithRole } from '../identity/role-queries.ts'

/** Everybody who may answer a task in their own right: its owner, its organisation's members, or who holds its role for the call. */
export async function holdersOfTask(trx: Trx, taskId: string): Promise<string[]> {
  const task = await trx
    .selectFrom('task')
    .innerJoin('case_file', 'case_file.id', 'task.case_id')
    .select([
      'task.owner_id',
      'task.organisation_id',
      'task.holder',
      'task.scope',
      'case_file.id',
      'case_file.kind',
      'case_file.call_id',
    ])
    .where('task.id', '=', taskId)
    .executeTakeFirst()
  if (!task) return []
  if (task.owner_id) return [task.owner_id]
  if (task.organisation_id) return membersOf(trx, task.organisation_id)
  const holders = await personsWithRole(trx, task.holder as Role, callOf(task), task.scope)
  const deputy = deputies[task.holder]
  return holders.length === 0 && deputy ? personsWithRole(trx, deputy, callOf(task)) : holders
}
