import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import { registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { releaseRest } from '../budget/book-days.ts'
import { lockCase, transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { beginReviews } from './begin-reviews.ts'
import { missionsSoFar } from './missions-of-request.ts'

/**
 * The institution takes its request back, or gives a draft up: possible while no expert is nominated or works. Reserved
 * days come free; what was delivered before is reviewed, as when an officer ends the search.
 */
export async function withdrawRequest(
  trx: Trx,
  actor: Actor,
  { requestId, reason }: { requestId: string; reason: string | null },
): Promise<void> {
  const file = await lockCase(trx, requestId, 'request')
  const verb = hasVerb(requestStatus, file.status, 'discard') ? 'discard' : 'withdraw'
  if (!hasVerb(requestStatus, file.status, verb)) throw invalidTransition('problem.request-cannot-withdraw')
  const { open, closed } = await missionsSoFar(trx, requestId)
  if (open > 0) throw invalidTransition('problem.request-cannot-withdraw')
  if (closed.length > 0) {
    const auditId = record(trx, file, { type: 'search.ended', actor, ...(reason ? { reason } : {}) })
    registerOnBehalf(trx, file, auditId, actor)
    await beginReviews(trx, actor, file, { closed })
    return
  }
  transition(trx, file, verb, 'withdrawn')
  const auditId = record(trx, file, {
    type: 'request.withdrawn',
    actor,
    ...(reason ? { reason } : {}),
    detail: { draft: verb === 'discard' },
  })
  registerOnBehalf(trx, file, auditId, actor)
  await releaseRest(trx, { caseId: requestId, key: 'withdrawn', auditId })
}
