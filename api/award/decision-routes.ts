import { approveDecision } from '../../db/award/approve-decision.ts'
import { releaseLetters } from '../../db/award/release-letters.ts'
import { reviseDecision } from '../../db/award/revise-decision.ts'
import { sendBackDecision } from '../../db/award/send-back-decision.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { reasonBody } from './choice-fields.ts'
import { decisionView } from './decision-view.ts'
import { lettersView } from './letters-view.ts'

/** A decision, on a stage or on one proposal: drafted elsewhere, here approved or sent back, its letters looked at and released. */
export const decisionRoutes = (routes: Routes): void => {
  routes.get(paths.decision(':id'), 'decision.read', showDecision)
  routes.post(paths.decisionApproval(':id'), 'decision.approve', approve, { form: showDecision })
  routes.post(paths.decisionReturn(':id'), 'decision.send-back', sendBack, { body: reasonBody, form: showDecision })
  routes.post(paths.decisionRevision(':id'), 'decision.revise', revise, { body: reasonBody, form: showDecision })
  routes.get(paths.decisionLetters(':id'), 'letters.preview', showLetters)
  routes.post(paths.decisionRelease(':id'), 'decision.release', release, { form: showLetters })
}

const showDecision = async (request: Asked): Promise<Reply> => page('award/decision', await decisionView(request))
const showLetters = async (request: Asked): Promise<Reply> => page('award/letters', await lettersView(request))

async function approve(request: Asked): Promise<Reply> {
  const decisionId = request.standing.id
  await request.command((trx) => approveDecision(trx, request.actor(), { decisionId }))
  return seeOther(paths.decision(decisionId), 'award.notice.approved')
}

async function sendBack(request: Asked): Promise<Reply> {
  const { reason } = request.parse(reasonBody)
  const decisionId = request.standing.id
  await request.command((trx) => sendBackDecision(trx, request.actor(), { decisionId, reason }))
  return seeOther(paths.decision(decisionId), 'award.notice.sentBack')
}

async function revise(request: Asked): Promise<Reply> {
  const { reason } = request.parse(reasonBody)
  const decisionId = request.standing.id
  await request.command((trx) => reviseDecision(trx, request.actor(), { decisionId, reason }))
  return seeOther(paths.decision(decisionId), 'award.notice.revised')
}

async function release(request: Asked): Promise<Reply> {
  const decisionId = request.standing.id
  const { released } = await request.command((trx) => releaseLetters(trx, request.actor(), { decisionId }))
  return seeOther(paths.decision(decisionId), 'award.notice.released', { count: String(released) })
}
