import { decidedProposal, lastOnProposal, openTasks } from '../../db/award/decision-queries.ts'
import { proposeSingleDecision } from '../../db/award/propose-single-decision.ts'
import { rankAlone } from '../../db/award/rank-alone.ts'
import { outcomesOf } from '../../domain/award/propose-outcomes.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { envelopeMeter } from '../call/envelope-view.ts'
import { inPoints } from '../evaluation/grid-view.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { choiceIn, singleBody } from './choice-fields.ts'
import { outcomeTag } from './outcome-tag.ts'

/** After a revocation one proposal is decided on its own. */
export const singleDecisionRoutes = (routes: Routes): void => {
  routes.get(paths.decisionAnew(':id'), 'decision.read', showSingle)
  routes.post(paths.decisionAnew(':id'), 'decision.rank', propose, { body: singleBody, form: showForm })
}

/** The form while it is asked for; else the decision that was drafted on this proposal. */
async function showSingle(request: Asked): Promise<Reply> {
  const { db, standing } = request
  const [asked] = await openTasks(db, standing.id, ['decide-anew'])
  const last = await lastOnProposal(db, standing.id)
  return !asked && last ? seeOther(paths.decision(last.id)) : showForm(request)
}

async function showForm(request: Asked): Promise<Reply> {
  const { db, standing } = request
  const proposal = await decidedProposal(db, standing.id)
  const [asked] = await openTasks(db, standing.id, ['decide-anew'])
  if (!asked) return page('award/single', { ...headOf(proposal), asked: null, meter: null, form: request.form() })
  const { proposed, stageRule } = await rankAlone(db, standing.id)
  const last = await lastOnProposal(db, standing.id)
  return page('award/single', {
    ...headOf(proposal),
    asked: {
      mayDecide: request.may('decision.rank'),
      sentBack: last?.status === 'sent-back' ? last.sent_back_reason : null,
      computed: outcomeTag(proposed.computed),
      because: { key: `award.because.${proposed.because}` },
      score: inPoints(proposed.score),
      maximum: stageRule.grid.maximum,
      threshold: stageRule.grid.threshold,
      requested: { amountMinor: proposed.requestedMinor, currency: proposal.currency },
      currency: proposal.currency,
      isAward: stageRule.selection.kind === 'award',
      options: outcomesOf(stageRule.selection).map((value) => ({ value, label: { key: `award.outcome.${value}` } })),
    },
    meter: await envelopeMeter(request, proposal.call_id!),
    form: request.form({ outcome: proposed.computed }),
  })
}

export const headOf = (proposal: Awaited<ReturnType<typeof decidedProposal>>) => ({
  id: proposal.id,
  reference: proposal.reference,
  title: proposal.title,
  organisation: proposal.organisation,
  callId: proposal.call_id,
  callTitle: proposal.call_title,
})

async function propose(request: Asked): Promise<Reply> {
  const given = request.parse(singleBody)
  const { db, standing } = request
  const { currency } = await decidedProposal(db, standing.id)
  const choice = { ...choiceIn(standing.id, given, { currency, field: 'amount' }), reason: given.reason }
  const { decisionId } = await request.command((trx) => proposeSingleDecision(trx, request.actor(), choice))
  return seeOther(paths.decision(decisionId), 'award.notice.proposed')
}
