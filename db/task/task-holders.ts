import { type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../database.ts'
import { members, roleHolders } from '../identity/role-queries.ts'
import type { TaskTable } from '../schema/task.ts'
import { roleNow } from './vacant-post.ts'

/** Whose task it is: a person's, an organisation's, or (neither) of everybody who holds the role for the scope and is not barred. */
export type TaskParty = Pick<Selectable<TaskTable>, 'owner_id' | 'organisation_id' | 'holder' | 'scope' | 'barred_ids'>

/** Everybody who may answer a task in their own right: its owner, its organisation's members, or who holds its role for the call (a vacant post's deputy). */
export function taskHolders(db: Database | Trx, task: TaskParty, callId: string | null) {
  const { owner_id, organisation_id, holder, scope, barred_ids } = task
  if (owner_id) return db.selectFrom('person').select('id as person_id').where('id', '=', owner_id)
  if (organisation_id) return members(db, organisation_id)
  const holders = roleHolders(db, roleNow(holder), callId, scope)
  return barred_ids.length === 0 ? holders : holders.where(sql<boolean>`not person_id = any(${barred_ids}::uuid[])`)
}

export async function holdersOfTask(...which: Parameters<typeof taskHolders>): Promise<string[]> {
  const rows = await taskHolders(...which).execute()
  return [...new Set(rows.map((row) => row.person_id))]
}
