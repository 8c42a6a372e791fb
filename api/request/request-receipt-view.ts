import { rulesOfRequest } from '../../db/programme/facility-rules-queries.ts'
import { requestHead, submissionsOfRequest } from '../../db/request/request-queries.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { Asked } from '../asked.ts'
import { contentRows } from './content-view.ts'
import { headView } from './head-view.ts'

/** What was handed in, when it arrived and was accepted, word by word. */
export async function requestReceiptView(request: Asked) {
  const row = await requestHead(request.db, request.standing.id)
  const { rules, zone } = await rulesOfRequest(request.db, row.id)
  const submissions = await submissionsOfRequest(request.db, row.id)
  const submission = submissions.find(({ id }) => id === request.params.submissionId)
  if (!submission) throw notFound('submission')
  return {
    ...headView(row),
    title: submission.content.title,
    number: submission.number,
    isLast: submission.id === submissions[0]?.id,
    arrivedAt: submission.arrived_at,
    acceptedAt: submission.accepted_at,
    zone,
    submittedBy: submission.submitted_by,
    onBehalfOf: submission.on_behalf_of,
    content: contentRows(rules, submission.content),
  }
}
