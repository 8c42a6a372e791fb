import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { recordException } from '../audit/record-exception.ts'
import { releaseDays, releaseRest } from '../budget/book-days.ts'
import { transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { beginReviews } from './begin-reviews.ts'
import { freeDaysOf } from './free-days.ts'
import { lockRequest } from './lock-request.ts'
import { missionsSoFar } from './missions-of-request.ts'

/**
 * Nobody fits, or nothing more is needed: an officer ends the search, and days that are bound to no mission come free. An
 * expert who works goes on; otherwise what was delivered is reviewed, and a request for which nothing was is given up. So
 * is one whose need has gone before it was decided; as nobody but the officer has looked at it then, it is an exception.
 */
export async function endRequest(
  trx: Trx,
  actor: Actor,
  { requestId, reason }: { requestId: string; reason: string },
): Promise<void> {
  const { file } = await lockRequest(trx, requestId, 'give-up')
  assertReason(reason)
  const { open, closed } = await missionsSoFar(trx, requestId)
  const answered = await answerIfOpen(trx, file, actor, { kind: 'nominate', answer: 'ended' })
  if (open > 0) {
    const days = await freeDaysOf(trx, requestId)
    transition(trx, file, 'end-search', 'delivery')
    const auditId = record(trx, file, { type: 'search.ended', actor, ...answered, reason, detail: { days } })
    await releaseDays(trx, { caseId: requestId, days, key: auditId, auditId })
    return
  }
  if (closed.length > 0) {
    await beginReviews(trx, actor, file, { closed, ...answered, reason })
    return
  }
  const isUndecided = !hasVerb(requestStatus, file.status, 'nominate')
  transition(trx, file, 'give-up', 'cancelled')
  const auditId = record(trx, file, { type: 'request.given-up', actor, ...answered, reason })
  await releaseRest(trx, { caseId: requestId, key: 'given-up', auditId })
  if (isUndecided)
    recordException(trx, { caseId: requestId, auditId, kind: 'override', reason, requestedBy: personOf(actor) })
}
