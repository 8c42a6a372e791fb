import type { Actor } from '../../domain/case/actor.ts'
import type { FacilityRules } from '../../domain/programme/facility-rules.ts'
import { checkAssessment, type Findings, goesOnWithout } from '../../domain/request/check-assessment.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { recordException } from '../audit/record-exception.ts'
import { transition } from '../case/case-file.ts'
import { json, type Trx } from '../database.ts'
import { rulesOfRequest } from '../programme/facility-rules-queries.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { lockRequest } from './lock-request.ts'

export type Recommendation = {
  requestId: string
  recommendation: 'approve' | 'reject'
  /** How many days; null when it recommends to reject. */
  days: number | null
  findings: Findings
  reason: string
  /** Needed where a party that may veto could not be asked: why it goes on without its word. */
  unaskedReason?: string | null
}

/** An officer assesses a request against every criterion and recommends; another person decides. */
export async function recommendRequest(
  trx: Trx,
  actor: Actor,
  { requestId, ...assessment }: Recommendation,
): Promise<{ assessmentId: string }> {
  const { file } = await lockRequest(trx, requestId, 'recommend')
  const { rules, version } = await rulesOfRequest(trx, requestId)
  const unasked = await countUnasked(trx, requestId, rules)
  const problems = checkAssessment(rules, assessment, unasked)
  if (problems.length) throw invalidInput(problems)
  const { recommendation, reason } = assessment
  const { id: assessmentId, days } = await insertAssessment(trx, actor, { requestId, ...assessment })
  const answered = await answerIfOpen(trx, file, actor, { kind: 'assess', answer: recommendation })
  transition(trx, file, 'recommend', 'approval')
  const auditId = record(trx, file, {
    type: 'request.recommended',
    actor,
    ...answered,
    reason,
    ruleVersion: version,
    detail: { assessmentId, recommendation, days },
  })
  if (goesOnWithout(assessment, unasked))
    recordException(trx, {
      caseId: requestId,
      auditId,
      kind: 'without-consultation',
      reason: assessment.unaskedReason!,
      requestedBy: personOf(actor),
    })
  return { assessmentId }
}

/** How many of the parties that might have stopped it could not be asked. */
async function countUnasked(trx: Trx, requestId: string, rules: FacilityRules): Promise<number> {
  const unasked = await trx
    .selectFrom('consultation')
    .select('party')
    .where('request_id', '=', requestId)
    .where('answer', '=', 'unasked')
    .execute()
  return rules.consultation.parties.filter((one) => one.mayVeto && unasked.some(({ party }) => party === one.key))
    .length
}

/** Days are recommended with an approval only. */
const insertAssessment = (
  trx: Trx,
  actor: Actor,
  { requestId, recommendation, days, findings, reason }: Recommendation,
) =>
  trx
    .insertInto('assessment')
    .values({
      request_id: requestId,
      recommendation,
      days: recommendation === 'approve' ? days : null,
      findings: json(findings),
      reason,
      assessed_by: personOf(actor),
    })
    .returning(['id', 'days'])
    .executeTakeFirstOrThrow()
