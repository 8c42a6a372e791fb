import { lastOfStage } from '../../db/award/decision-queries.ts'
import { proposeDecision } from '../../db/award/propose-decision.ts'
import { rulesOfCall } from '../../db/call/call-rules.ts'
import { decisionStatus } from '../../domain/award/decision-status.ts'
import { isOpenIn } from '../../domain/case/status-table.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { choiceIn, rankingBody } from './choice-fields.ts'
import { rankingView } from './ranking-view.ts'

export const rankingRoutes = (routes: Routes): void => {
  routes.get(paths.ranking(':id', ':stage'), 'decision.read', showRanking)
  routes.post(paths.ranking(':id', ':stage'), 'decision.rank', propose, { body: rankingBody, form: showForm })
}

/** The ranking while it is open, and the decision on it once that was drafted. */
async function showRanking(request: Asked): Promise<Reply> {
  const stage = await stageIn(request)
  const last = await lastOfStage(request.db, request.standing.id, stage)
  if (last && (isOpenIn(decisionStatus, last.status) || last.status === 'released'))
    return seeOther(paths.decision(last.id))
  return page('award/ranking', await rankingView(request, stage))
}

const showForm = async (request: Asked): Promise<Reply> =>
  page('award/ranking', await rankingView(request, await stageIn(request)))

async function stageIn({ db, standing, params }: Asked): Promise<number> {
  const stage = Number(params.stage)
  const { rules } = await rulesOfCall(db, standing.id)
  if (!Number.isInteger(stage) || stage < 1 || stage > rules.stages.length) throw notFound('stage')
  return stage
}

async function propose(request: Asked): Promise<Reply> {
  const { entries, justification } = request.parse(rankingBody)
  const stage = await stageIn(request)
  const { currency } = await rulesOfCall(request.db, request.standing.id)
  const choices = Object.entries(entries).map(([proposalId, chosen]) =>
    choiceIn(proposalId, chosen, { currency, field: `entries.${proposalId}.amount` }),
  )
  const proposed = { callId: request.standing.id, stage, entries: choices, justification }
  const { decisionId } = await request.command((trx) => proposeDecision(trx, request.actor(), proposed))
  return seeOther(paths.decision(decisionId), 'award.notice.proposed')
}
