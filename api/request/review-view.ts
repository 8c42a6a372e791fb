import { rulesOfRequest } from '../../db/programme/facility-rules-queries.ts'
import { type ListedReview, reviewsOf } from '../../db/request/partner-queries.ts'
import { requestHead } from '../../db/request/request-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { Asked } from '../asked.ts'
import { dueOf } from './due-of.ts'
import { headView } from './head-view.ts'
import { reviewerShown } from './partners-view.ts'
import { isForSomebodyElse } from './review-actor.ts'

export const steps = ['1', '2', '3', '4', '5'] as const

/** How it went, in the same few questions for the institution, the expert and the officer. */
export async function reviewView(request: Asked) {
  const row = await requestHead(request.db, request.standing.id)
  const { rules } = await rulesOfRequest(request.db, row.id)
  const review = await reviewerOf(request)
  return {
    ...headView(row),
    reviewer: review.reviewer,
    side: ['beneficiary', 'officer'].includes(review.reviewer) ? review.reviewer : 'expert',
    who: reviewerShown(review),
    mission: review.mission,
    mayAnswer: review.answer === 'asked' && hasVerb(requestStatus, row.status, 'complete'),
    isGiven: review.answer === 'given',
    dueAt: await dueOf(request, ...taskOf(review.reviewer)),
    questions: rules.review.questions.map(({ key, text }) => ({ name: `scores.${key}`, text })),
    options: steps.map((value) => ({ value, label: { key: `request.review.step.${value}` } })),
    onBehalf: isForSomebodyElse(request, review) ? nameOf(request, review) : null,
    form: request.form(),
  }
}

/** The review of the address, if it is the reader's own, or one that an officer may give for its reviewer. */
export async function reviewerOf(request: Asked): Promise<ListedReview> {
  const { db, visitor, standing, params } = request
  const found = (await reviewsOf(db, standing.id)).find(({ reviewer }) => reviewer === params.reviewer)
  const isOwn =
    found &&
    (found.reviewer === 'beneficiary'
      ? standing.relation === 'own'
      : found.person_id !== null && found.person_id === visitor.person?.id)
  if (!found || (!isOwn && !request.may('request.assess'))) throw notFound('review')
  return found
}

const taskOf = (reviewer: string): [TaskKind, string?] =>
  reviewer === 'beneficiary'
    ? ['review-as-beneficiary']
    : reviewer === 'officer'
      ? ['review-as-officer']
      : ['review-as-expert', reviewer]

const nameOf = ({ standing }: Asked, { reviewer, expert }: ListedReview): string =>
  reviewer === 'beneficiary' ? (standing.organisation?.name ?? '') : (expert ?? '')
