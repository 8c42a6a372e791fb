import type { Actor } from '../../domain/case/actor.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { record } from '../audit/record.ts'
import { releaseRest } from '../budget/book-days.ts'
import { transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { beginReviews } from './begin-reviews.ts'
import { lockRequest } from './lock-request.ts'
import { missionsSoFar } from './missions-of-request.ts'

/**
 * Nobody fits, or nothing more is needed: an officer ends the search. What was delivered is reviewed; a request without
 * any mission that was carried out is given up. Its days come free.
 */
export async function endRequest(
  trx: Trx,
  actor: Actor,
  { requestId, reason }: { requestId: string; reason: string },
): Promise<void> {
  const { file } = await lockRequest(trx, requestId, 'give-up')
  assertReason(reason)
  const { closed } = await missionsSoFar(trx, requestId)
  const answered = await answerIfOpen(trx, file, actor, { kind: 'nominate', answer: 'ended' })
  if (closed.length > 0) {
    await beginReviews(trx, actor, file, { closed, ...answered, reason })
    return
  }
  await transition(trx, file, 'give-up', 'cancelled')
  const auditId = await record(trx, file, { type: 'request.given-up', actor, ...answered, reason })
  await releaseRest(trx, { caseId: requestId, key: 'given-up', auditId })
}
