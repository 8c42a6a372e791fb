import { type Actor, isOnBehalf } from '../../domain/case/actor.ts'
import { checkReview } from '../../domain/request/check-review.ts'
import { forbidden, invalidInput, invalidTransition, notFound } from '../../domain/shared/errors.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import { onBehalfColumns, personOf, registerOnBehalf } from '../audit/on-behalf.ts'
import { lockCase } from '../case/case-file.ts'
import { json, sqlNow, type Trx } from '../database.ts'
import { holdsRole } from '../identity/holds-role.ts'
import { actsFor } from '../identity/lock-organisation.ts'
import { rulesOfRequest } from '../programme/facility-rules-queries.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { post } from '../transaction.ts'
import { completeReviews } from './complete-reviews.ts'
import { readRequest } from './lock-request.ts'

export type ReviewAnswer = {
  requestId: string
  /** `beneficiary`, `officer`, or the mission whose expert reviews. */
  reviewer: string
  /** By question, 1 to 5. */
  scores: Record<string, number>
  remark: string | null
}

/** The institution, an officer or the expert of a mission says how it went. The last one in sends the request on. */
export async function answerReview(
  trx: Trx,
  actor: Actor,
  { requestId, reviewer, scores, remark }: ReviewAnswer,
): Promise<void> {
  const file = await lockCase(trx, requestId, 'request')
  const review = await readReview(trx, requestId, reviewer)
  await assertReviews(trx, actor, { requestId, reviewer, expertId: review.person_id })
  if (review.answer !== 'asked') throw invalidTransition('problem.review-given')
  const problems = checkReview((await rulesOfRequest(trx, requestId)).rules, scores)
  if (problems.length) throw invalidInput(problems)
  post(
    trx,
    trx
      .updateTable('review')
      .set({
        answer: 'given',
        scores: json(scores),
        remark,
        answered_by: personOf(actor),
        answered_at: sqlNow,
        ...onBehalfColumns(actor),
      })
      .where('request_id', '=', requestId)
      .where('reviewer', '=', reviewer),
  )
  const answered = await answerIfOpen(trx, file, actor, { ...taskOf(reviewer), answer: 'given' })
  const auditId = await completeReviews(trx, file, { actor, ...answered, detail: { reviewer, answer: 'given' } })
  registerOnBehalf(trx, file, auditId, actor)
}

async function readReview(trx: Trx, requestId: string, reviewer: string) {
  const review = await trx
    .selectFrom('review')
    .select(['answer', 'person_id'])
    .where('request_id', '=', requestId)
    .where('reviewer', '=', reviewer)
    .executeTakeFirst()
  if (!review) throw notFound('review')
  return review
}

type Asked = { requestId: string; reviewer: string; expertId: string | null }

/** Each review is the word of one side: an officer gives the institution's or an expert's only on behalf of them. */
async function assertReviews(trx: Trx, actor: Actor, { requestId, reviewer, expertId }: Asked): Promise<void> {
  const person = personOf(actor)
  const isTheirs =
    reviewer === 'officer'
      ? await holdsRole(trx, person, 'officer')
      : reviewer === 'beneficiary'
        ? await actsFor(trx, actor, (await readRequest(trx, requestId)).organisation_id)
        : isOnBehalf(actor) || person === expertId
  if (!isTheirs) throw forbidden('problem.not-your-review')
}

function taskOf(reviewer: string): { kind: TaskKind; about?: string } {
  if (reviewer === 'beneficiary') return { kind: 'review-as-beneficiary' }
  if (reviewer === 'officer') return { kind: 'review-as-officer' }
  return { kind: 'review-as-expert', about: reviewer }
}
