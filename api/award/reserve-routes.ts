import { z } from 'zod'
import { promoteReserve } from '../../db/award/promote-reserve.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { optionalText } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { promotionView } from './promotion-view.ts'

/** `proposalId` empty: the money is left where it is. */
const promotion = z.object({ subject: optionalText(100), proposalId: optionalText(40), reason: optionalText(4000) })

export const reserveRoutes = (routes: Routes): void => {
  routes.get(paths.reservePromotion(':id'), 'decision.read', showPromotion)
  routes.post(paths.reservePromotion(':id'), 'reserve.promote', promote, { body: promotion, form: showPromotion })
}

const showPromotion = async (request: Asked): Promise<Reply> => page('award/promotion', await promotionView(request))

async function promote(request: Asked): Promise<Reply> {
  const { subject, proposalId, reason } = request.parse(promotion)
  const chosen = proposalId === 'nobody' ? null : proposalId
  const offer = { callId: request.standing.id, subject: subject ?? '', proposalId: chosen, reason }
  const { decisionId } = await request.command((trx) => promoteReserve(trx, request.actor(), offer))
  if (decisionId) return seeOther(paths.decision(decisionId), 'award.notice.proposed')
  return seeOther(paths.reservePromotion(request.standing.id), 'award.notice.left')
}
