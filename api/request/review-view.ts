import { rulesOfRequest } from '../../db/programme/facility-rules-queries.ts'
import { type ListedReview, reviewsOf } from '../../db/request/partner-queries.ts'
import { requestHead } from '../../db/request/request-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { Asked } from '../asked.ts'
import { dueOf } from './due-of.ts'
import { headView } from './head-view.ts'
import { reviewerShown } from './partners-view.ts'

export type Side = 'beneficiary' | 'officer' | 'expert'
export const steps = ['1', '2', '3', '4', '5'] as const

/** How it went, in the same few questions for the institution, the expert and the officer. */
export async function reviewView(request: Asked, side: Side) {
  const row = await requestHead(request.db, request.standing.id)
  const { rules } = await rulesOfRequest(request.db, row.id)
  const review = await reviewerOf(request, side)
  return {
    ...headView(row),
    reviewer: review.reviewer,
    side,
    who: reviewerShown(review),
    mission: review.mission,
    mayAnswer: review.answer === 'asked' && hasVerb(requestStatus, row.status, 'complete'),
    isGiven: review.answer === 'given',
    dueAt: await dueOf(request, `review-as-${side}`, side === 'expert' ? review.reviewer : undefined),
    questions: rules.review.questions.map(({ key, text }) => ({ name: `scores.${key}`, text })),
    options: steps.map((value) => ({ value, label: { key: `request.review.step.${value}` } })),
    onBehalf: await request.onBehalf(`request.review-as-${side}`),
    form: request.form(),
  }
}

/** The review of the address, if there is one; an expert's is their own, or one that an officer gives for them. */
export async function reviewerOf(request: Asked, side: Side): Promise<ListedReview> {
  const { db, visitor, standing, params } = request
  const address = side === 'expert' ? params.missionId : side
  const found = (await reviewsOf(db, standing.id)).find(({ reviewer }) => reviewer === address)
  const isAnothers =
    side === 'expert' && !request.isOnBehalf('request.review-as-expert') && found?.person_id !== visitor.person?.id
  if (!found || isAnothers) throw notFound('review')
  return found
}
