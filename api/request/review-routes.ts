import { z } from 'zod'
import { answerReview } from '../../db/request/answer-review.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, optionalText } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { actorForReviewer } from './review-actor.ts'
import { reviewerOf, reviewView, steps } from './review-view.ts'

const review = z.object({
  scores: z.record(z.string().max(40), choice(steps)).optional(),
  remark: optionalText(4000),
})

export const reviewRoutes = (routes: Routes): void => {
  routes.get(paths.review(':id', ':reviewer'), 'request.review', showReview)
  routes.post(paths.review(':id', ':reviewer'), 'request.review', giveReview, {
    body: review,
    form: showReview,
    files: { most: 1, mostBytes: 25_000_000 },
  })
}

const showReview = async (request: Asked): Promise<Reply> => page('request/review', await reviewView(request))

async function giveReview(request: Asked): Promise<Reply> {
  const { scores = {}, remark } = request.parse(review)
  const requestId = request.standing.id
  const found = await reviewerOf(request)
  const actor = await actorForReviewer(request, found)
  const given = Object.fromEntries(Object.entries(scores).map(([key, step]) => [key, Number(step)]))
  await request.command((trx) =>
    answerReview(trx, actor, { requestId, reviewer: found.reviewer, scores: given, remark }),
  )
  return seeOther(paths.request(requestId), 'request.notice.reviewed')
}
