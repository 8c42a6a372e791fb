import type { Actor } from '../../domain/case/actor.ts'
import { record } from '../audit/record.ts'
import { completeStage } from '../call/complete-stage.ts'
import { type CaseFile, lockCase, transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import type { Task } from '../task/open-task.ts'

/** Nobody answered the invitation by its deadline. The call is locked already: the lapse may complete its stage. */
export async function lapseInvitation(trx: Trx, file: CaseFile, task: Task, actor: Actor): Promise<void> {
  transition(trx, file, 'lapse', 'lapsed')
  record(trx, file, {
    type: 'proposal.lapsed',
    actor,
    detail: { taskId: task.id, stage: file.stage, dueAt: task.due_at.toISOString() },
  })
  if (file.call_id) await completeStage(trx, await lockCase(trx, file.call_id, 'call'), actor)
}
