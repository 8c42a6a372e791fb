import type { Actor } from '../../domain/case/actor.ts'
import type { EventType } from '../../domain/events.ts'
import { assertOtherPerson } from '../../domain/identity/four-eyes.ts'
import { checkJudgement } from '../../domain/request/check-assessment.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { reserveDays } from '../budget/book-days.ts'
import { transition } from '../case/case-file.ts'
import { sqlNow, type Trx } from '../database.ts'
import { rulesOfRequest } from '../programme/facility-rules-queries.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { post } from '../transaction.ts'
import { lockRequest } from './lock-request.ts'

export type RequestJudgement = {
  requestId: string
  judgement: 'approved' | 'rejected' | 'sent-back'
  /** How many days are approved; null otherwise. */
  days: number | null
  reason: string
}

const ways = {
  approved: { verb: 'approve', to: 'matching', type: 'request.approved' },
  rejected: { verb: 'reject', to: 'rejected', type: 'request.rejected' },
  'sent-back': { verb: 'send-back', to: 'assessment', type: 'request.sent-back' },
} as const satisfies Record<RequestJudgement['judgement'], { verb: string; to: string; type: EventType }>

/** Another person than who assessed it decides on a request. Approved days are reserved, or nothing is approved. */
export async function judgeRequest(
  trx: Trx,
  actor: Actor,
  { requestId, judgement, reason, ...given }: RequestJudgement,
): Promise<void> {
  const { file } = await lockRequest(trx, requestId, 'approve')
  const assessment = await assessmentToJudge(trx, requestId)
  assertOtherPerson(actor, assessment.assessed_by)
  const { rules, version } = await rulesOfRequest(trx, requestId)
  const problems = checkJudgement(rules, assessment, { judgement, reason, ...given })
  if (problems.length) throw invalidInput(problems)
  post(
    trx,
    trx
      .updateTable('assessment')
      .set({ judgement, judged_by: personOf(actor), judged_at: sqlNow, judgement_reason: reason || null })
      .where('id', '=', assessment.id),
  )
  const answered = await answerIfOpen(trx, file, actor, { kind: 'approve-request', answer: judgement })
  const days = judgement === 'approved' ? given.days! : null
  if (days) post(trx, trx.updateTable('request').set({ approved_days: days }).where('case_id', '=', requestId))
  transition(trx, file, ways[judgement].verb, ways[judgement].to)
  const auditId = record(trx, file, {
    type: ways[judgement].type,
    actor,
    ...answered,
    ...(reason ? { reason } : {}),
    ruleVersion: version,
    detail: { assessmentId: assessment.id, days },
  })
  if (days) await reserveDays(trx, { caseId: requestId, days, key: assessment.id, auditId })
}

/** The newest assessment: a request waits for approval only after one. */
const assessmentToJudge = (trx: Trx, requestId: string) =>
  trx
    .selectFrom('assessment')
    .select(['id', 'recommendation', 'days', 'assessed_by'])
    .where('request_id', '=', requestId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
