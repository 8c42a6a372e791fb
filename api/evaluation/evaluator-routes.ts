import { z } from 'zod'
import { evaluationById } from '../../db/evaluation/evaluation-queries.ts'
import { findEvaluator } from '../../db/evaluation/find-evaluator.ts'
import { replaceEvaluator } from '../../db/evaluation/replace-evaluator.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { id, text, wholeNumber } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { evaluatorsView } from './evaluators-view.ts'

const seat = z.object({ seat: wholeNumber(1, 5), round: wholeNumber(1, 100), evaluatorId: id })
const replacement = z.object({ reason: text(2000) })

/** The officer's part: who evaluates a proposal. */
export const evaluatorRoutes = (routes: Routes): void => {
  routes.get(paths.evaluators(':id'), 'evaluator.read', showEvaluators)
  routes.post(paths.evaluators(':id'), 'evaluator.find', find, { body: seat, form: showEvaluators })
  routes.post(paths.evaluationReplacement(':id'), 'evaluator.replace', replace, {
    body: replacement,
    form: showEvaluatorsOf,
  })
}

const showEvaluators = async (request: Asked): Promise<Reply> =>
  page('evaluation/evaluators', await evaluatorsView(request, request.standing.id))

async function showEvaluatorsOf(request: Asked): Promise<Reply> {
  const { proposal_id } = await evaluationById(request.db, request.standing.id)
  return page('evaluation/evaluators', await evaluatorsView(request, proposal_id))
}

async function find(request: Asked): Promise<Reply> {
  const given = request.parse(seat)
  await request.command((trx) => findEvaluator(trx, request.actor(), { proposalId: request.standing.id, ...given }))
  return seeOther(paths.evaluators(request.standing.id), 'evaluation.notice.found')
}

async function replace(request: Asked): Promise<Reply> {
  const { reason } = request.parse(replacement)
  const { proposal_id } = await evaluationById(request.db, request.standing.id)
  await request.command((trx) => replaceEvaluator(trx, request.actor(), { evaluationId: request.standing.id, reason }))
  return seeOther(paths.evaluators(proposal_id), 'evaluation.notice.replaced')
}
