import type { Database, Trx } from '../database.ts'
import { heldNow } from '../identity/held-now.ts'
import { holderNow } from './vacant-post.ts'

/** Everybody who may answer a task in their own right: its owner, its organisation's members, or who holds its role for the call (a vacant post's deputy). */
export const taskHolders = (db: Database | Trx, taskId: string) =>
  db
    .selectFrom('task')
    .select((e) => e.ref('task.owner_id').$notNull().as('person_id'))
    .where('task.id', '=', taskId)
    .where('task.owner_id', 'is not', null)
    .unionAll(
      db
        .selectFrom('task')
        .innerJoin('membership as m', 'm.organisation_id', 'task.organisation_id')
        .select('m.person_id')
        .where('task.id', '=', taskId)
        .where('task.owner_id', 'is', null)
        .where(heldNow('m')),
    )
    .unionAll(
      db
        .selectFrom('task')
        .innerJoin('case_file as f', 'f.id', 'task.case_id')
        .innerJoin('role_assignment as r', (join) => join.on('r.role', '=', holderNow('task.holder') as never))
        .select('r.person_id')
        .where('task.id', '=', taskId)
        .where('task.owner_id', 'is', null)
        .where('task.organisation_id', 'is', null)
        .where((e) =>
          e.or([
            e('r.call_id', 'is', null),
            e('r.call_id', '=', e.ref('f.call_id')),
            e.and([e('f.kind', '=', 'call'), e('r.call_id', '=', e.ref('f.id'))]),
          ]),
        )
        .where((e) =>
          e.or([e('task.scope', 'is', null), e('r.scope', 'is', null), e('r.scope', '=', e.ref('task.scope'))]),
        )
        .where(heldNow('r')),
    )

export async function holdersOfTask(db: Database | Trx, taskId: string): Promise<string[]> {
  const rows = await taskHolders(db, taskId).execute()
  return [...new Set(rows.map((row) => row.person_id))]
}
