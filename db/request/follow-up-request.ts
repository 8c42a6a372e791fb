import type { Actor } from '../../domain/case/actor.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { type CaseFile, transition } from '../case/case-file.ts'
import { facilityNow, sqlNow, type Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import type { Task } from '../task/open-task.ts'
import { post } from '../transaction.ts'
import { lockRequest } from './lock-request.ts'

/**
 * Months later the institution says what came of it: the request is closed. Not before it is asked, or
 * could be: there would be nothing to say.
 */
export async function followUpRequest(
  trx: Trx,
  actor: Actor,
  { requestId, text }: { requestId: string; text: string },
): Promise<void> {
  const { file, request } = await lockRequest(trx, requestId, 'close')
  assertReason(text, 'text')
  const answered = await answerIfOpen(trx, file, actor, { kind: 'follow-up', answer: 'told' })
  if (!answered.task && request.follow_up_at! > (await facilityNow(trx)))
    throw invalidTransition('problem.follow-up-early')
  post(trx, trx.updateTable('request').set({ came_of_it: text }).where('case_id', '=', requestId))
  close(trx, file)
  const auditId = record(trx, file, { type: 'request.followed-up', actor, ...answered })
  registerOnBehalf(trx, file, auditId, actor)
  record(trx, file, { type: 'request.closed', actor })
}

/** Nobody said what came of it in the time for that: the request is closed all the same. */
export function closeUnanswered(trx: Trx, file: CaseFile, task: Task, actor: Actor): void {
  if (!task.lapses) return
  close(trx, file)
  record(trx, file, { type: 'request.closed', actor })
}

function close(trx: Trx, file: CaseFile): void {
  post(trx, trx.updateTable('request').set({ closed_at: sqlNow }).where('case_id', '=', file.id))
  transition(trx, file, 'close', 'closed')
}
