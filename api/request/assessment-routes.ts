import { z } from 'zod'
import { judgeRequest } from '../../db/request/judge-request.ts'
import { recommendRequest } from '../../db/request/recommend-request.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, optionalText, text, wholeNumber } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { approvalView, assessmentPageView } from './assessment-view.ts'

const days = z.preprocess((value) => (value === '' ? null : value), wholeNumber(1, 1000).nullable().default(null))
const finding = z.object({
  isMet: choice(['yes', 'no']).transform((answer) => answer === 'yes'),
  note: optionalText(2000),
})
const recommendation = z.object({
  findings: z.record(z.string().max(40), finding).default({}),
  recommendation: choice(['approve', 'reject']),
  days,
  reason: text(4000),
  unaskedReason: optionalText(4000),
})
const judgement = z.object({ judgement: choice(['approved', 'rejected', 'sent-back']), days, reason: text(4000) })

export const assessmentRoutes = (routes: Routes): void => {
  routes.get(paths.assessment(':id'), 'assessment.read', showAssessment)
  routes.post(paths.assessment(':id'), 'request.assess', recommend, { body: recommendation, form: showAssessment })
  routes.get(paths.requestApproval(':id'), 'assessment.read', showApproval)
  routes.post(paths.requestApproval(':id'), 'request.approve', judge, { body: judgement, form: showApproval })
}

async function showAssessment(request: Asked): Promise<Reply> {
  return page('request/assessment', await assessmentPageView(request))
}

async function recommend(request: Asked): Promise<Reply> {
  const given = request.parse(recommendation)
  const { id: requestId } = request.standing
  const days = given.recommendation === 'approve' ? given.days : null
  await request.command((trx) => recommendRequest(trx, request.actor(), { requestId, ...given, days }))
  return seeOther(paths.request(requestId), `request.notice.recommended-${given.recommendation}`)
}

async function showApproval(request: Asked): Promise<Reply> {
  return page('request/approval', await approvalView(request))
}

async function judge(request: Asked): Promise<Reply> {
  const given = request.parse(judgement)
  const { id: requestId } = request.standing
  const days = given.judgement === 'approved' ? given.days : null
  await request.command((trx) => judgeRequest(trx, request.actor(), { requestId, ...given, days }))
  return seeOther(paths.request(requestId), `request.notice.judged-${given.judgement}`)
}
