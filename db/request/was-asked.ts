import { sql } from 'kysely'
import type { Trx } from '../database.ts'
import type { Task } from '../task/open-task.ts'

/**
 * Has a party's question reached anybody? Where nobody holds the role there is no message; one that bounced or goes by
 * post counts when it was opened, or read to somebody on the telephone.
 */
export async function wasAsked(trx: Trx, task: Task): Promise<boolean> {
  const reached = await trx
    .selectFrom('message as m')
    .select('m.id')
    .where('m.case_id', '=', task.case_id)
    .where('m.template', 'in', ['task/consult', 'task/reminder'])
    .where(sql<boolean>`m.content ->> 'taskId' = ${task.id}`)
    .where((e) =>
      e.or([
        e('m.state', 'not in', ['by-post', 'hard-failed', 'withdrawn']),
        e('m.opened_at', 'is not', null),
        e.exists(
          e
            .selectFrom('audit_entry as a')
            .select('a.id')
            .whereRef('a.case_id', '=', 'm.case_id')
            .where('a.type', '=', 'applicant.reached')
            .where(sql<boolean>`a.detail ->> 'messageId' = m.id::text`),
        ),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return reached !== undefined
}
