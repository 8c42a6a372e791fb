import type { Actor } from '../../domain/case/actor.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { lockRequest } from './lock-request.ts'

/** The country does not want this request: it ends here, and the institution reads why. */
export async function refuseRequest(
  trx: Trx,
  actor: Actor,
  { requestId, reason }: { requestId: string; reason: string },
): Promise<void> {
  const { file } = await lockRequest(trx, requestId, 'refuse')
  assertReason(reason)
  const answered = await answerIfOpen(trx, file, actor, { kind: 'endorse', answer: 'refused' })
  transition(trx, file, 'refuse', 'rejected')
  const auditId = record(trx, file, { type: 'request.refused', actor, ...answered, reason })
  registerOnBehalf(trx, file, auditId, actor)
}
