import { z } from 'zod'
import { answerScreening } from '../../db/proposal/answer-screening.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, optionalText } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { screeningView } from './screening-view.ts'

const check = z.object({
  answer: choice(['yes', 'no', 'not-applicable']),
  note: optionalText(2000).transform((note) => note ?? ''),
})
const screening = z.object({
  checks: z.record(z.string().max(40), check).default({}),
  outcome: choice(['pass', 'fail']),
  reason: optionalText(2000),
})

export const screeningRoutes = (routes: Routes): void => {
  routes.get(paths.screening(':id'), 'screening.read', showScreening)
  routes.post(paths.screening(':id'), 'screening.answer', answer, { body: screening, form: showScreening })
}

const showScreening = async (request: Asked): Promise<Reply> => page('proposal/screening', await screeningView(request))

async function answer(request: Asked): Promise<Reply> {
  const given = request.parse(screening)
  const { id } = request.standing
  await request.command((trx) => answerScreening(trx, request.actor(), { proposalId: id, ...given }))
  return seeOther(paths.proposal(id), `proposal.notice.screened-${given.outcome}`)
}
