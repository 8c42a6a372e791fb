import { z } from 'zod'
import { rulesOfRequest } from '../../db/programme/facility-rules-queries.ts'
import { followUpRequest } from '../../db/request/follow-up-request.ts'
import { requestById } from '../../db/request/request-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { text } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { dueOf } from './due-of.ts'
import { headView } from './head-view.ts'

const followUp = z.object({ text: text(8000) })

export const followUpRoutes = (routes: Routes): void => {
  routes.get(paths.followUp(':id'), 'request.follow-up', showFollowUp)
  routes.post(paths.followUp(':id'), 'request.follow-up', tell, { body: followUp, form: showFollowUp })
}

/** Months after the delivery: what came of it. */
async function showFollowUp(request: Asked): Promise<Reply> {
  const row = await requestById(request.db, request.standing.id)
  const { rules } = await rulesOfRequest(request.db, row.id)
  return page('request/follow-up', {
    ...headView(row),
    question: rules.followUp.question,
    outcome: row.content.outcome,
    cameOfIt: row.came_of_it,
    mayAnswer: hasVerb(requestStatus, row.status, 'close'),
    dueAt: await dueOf(request, 'follow-up'),
    onBehalf: await request.onBehalf('request.follow-up'),
    form: request.form(),
  })
}

async function tell(request: Asked): Promise<Reply> {
  const requestId = request.standing.id
  const { text: said } = request.parse(followUp)
  await request.command((trx) => followUpRequest(trx, request.actor(), { requestId, text: said }))
  return seeOther(paths.request(requestId), 'request.notice.followed-up')
}
