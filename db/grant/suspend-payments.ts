import type { Actor } from '../../domain/case/actor.ts'
import { record } from '../audit/record.ts'
import type { CaseFile } from '../case/case-file.ts'
import { sqlNow, type Trx } from '../database.ts'
import type { Task } from '../task/open-task.ts'
import { post } from '../transaction.ts'

/** A report stays away although its holder was reminded for the last time: nothing is paid until it is there. */
export function suspendPayments(trx: Trx, file: CaseFile, task: Task, actor: Actor): void {
  const period = Number(task.subject.split('/')[0])
  post(
    trx,
    trx
      .updateTable('report')
      .set({ suspended_at: sqlNow })
      .where('proposal_id', '=', file.id)
      .where('period', '=', period)
      .where('suspended_at', 'is', null),
  )
  record(trx, file, { type: 'payments.suspended', actor, detail: { period, dueAt: task.due_at.toISOString() } })
}
