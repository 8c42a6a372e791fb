import { z } from 'zod'
import { answerReview } from '../../db/request/answer-review.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Handler } from '../asked.ts'
import { choice, optionalText } from '../fields.ts'
import { page, seeOther } from '../reply.ts'
import type { RouteOptions, Routes } from '../routes.ts'
import { reviewerOf, reviewView, type Side, steps } from './review-view.ts'

const review = z.object({
  scores: z.record(z.string().max(40), choice(steps)).optional(),
  remark: optionalText(4000),
})

export const reviewRoutes = (routes: Routes): void => {
  routes.get(paths.review(':id', 'beneficiary'), 'request.review-as-beneficiary', show('beneficiary'))
  routes.post(
    paths.review(':id', 'beneficiary'),
    'request.review-as-beneficiary',
    give('beneficiary'),
    of('beneficiary'),
  )
  routes.get(paths.review(':id', 'officer'), 'request.review-as-officer', show('officer'))
  routes.post(paths.review(':id', 'officer'), 'request.review-as-officer', give('officer'), of('officer'))
  routes.get(paths.review(':id', ':missionId'), 'request.review-as-expert', show('expert'))
  routes.post(paths.review(':id', ':missionId'), 'request.review-as-expert', give('expert'), of('expert'))
}

const show =
  (side: Side): Handler =>
  async (request) =>
    page('request/review', await reviewView(request, side))

const give =
  (side: Side): Handler =>
  async (request) => {
    const { scores = {}, remark } = request.parse(review)
    const requestId = request.standing.id
    const { reviewer } = await reviewerOf(request, side)
    const given = Object.fromEntries(Object.entries(scores).map(([key, step]) => [key, Number(step)]))
    await request.command((trx) => answerReview(trx, request.actor(), { requestId, reviewer, scores: given, remark }))
    return seeOther(paths.request(requestId), 'request.notice.reviewed')
  }

const of = (side: Side): RouteOptions => ({ body: review, form: show(side) })
