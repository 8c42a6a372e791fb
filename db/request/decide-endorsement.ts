import type { Actor } from '../../domain/case/actor.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { recordException } from '../audit/record-exception.ts'
import type { Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { beginConsultation } from './begin-consultation.ts'
import { lockRequest } from './lock-request.ts'

type EndorsementDecision = { requestId: string; outcome: 'pass-on' | 'ask-again'; reason: string }

/**
 * The focal point was silent: an officer goes on without the endorsement, which is an exception, or asks once more. Until
 * the focal point's time is over nobody asks the officer, and there is nothing to decide.
 */
export async function decideEndorsement(
  trx: Trx,
  actor: Actor,
  { requestId, outcome, reason }: EndorsementDecision,
): Promise<void> {
  const { file } = await lockRequest(trx, requestId, 'pass-on')
  assertReason(reason)
  const answered = await answerIfOpen(trx, file, actor, { kind: 'decide-endorsement', answer: outcome })
  if (!answered.task) throw invalidTransition('problem.task-not-open')
  if (outcome === 'ask-again') {
    record(trx, file, { type: 'endorsement.asked-again', actor, ...answered, reason })
    return
  }
  const happening = { verb: 'pass-on', type: 'request.passed-on', ...answered, reason } as const
  const auditId = await beginConsultation(trx, actor, file, happening)
  const requestedBy = personOf(actor)
  recordException(trx, { caseId: file.id, auditId, kind: 'without-endorsement', reason, requestedBy })
}
