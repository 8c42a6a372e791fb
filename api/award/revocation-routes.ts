import { z } from 'zod'
import { decideRevocation } from '../../db/award/decide-revocation.ts'
import { decidedProposal, lastRevocation } from '../../db/award/decision-queries.ts'
import { proposeRevocation } from '../../db/award/propose-revocation.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, text } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { reasonBody } from './choice-fields.ts'
import { headOf } from './single-decision-routes.ts'

const answer = z.object({ revoke: choice(['yes', 'no']), reason: text(4000) })

/** A refusal that went out was wrong: an officer proposes to revoke it, another person decides. */
export const revocationRoutes = (routes: Routes): void => {
  routes.get(paths.reconsideration(':id'), 'decision.read', showRevocation)
  routes.post(paths.reconsideration(':id'), 'revocation.propose', propose, { body: reasonBody, form: showRevocation })
  routes.post(paths.reconsiderationDecision(':id'), 'revocation.approve', decide, {
    body: answer,
    form: showRevocation,
  })
}

async function showRevocation(request: Asked): Promise<Reply> {
  const proposal = await decidedProposal(request.db, request.standing.id)
  const last = await lastRevocation(request.db, proposal.id)
  const isOpen = hasVerb(proposalStatus, proposal.status, 'revoke') && last?.status === 'proposed'
  const isOwn = last?.proposed_by === request.visitor.person?.id
  return page('award/revocation', {
    ...headOf(proposal),
    status: {
      key: `award.outcome.${hasVerb(proposalStatus, proposal.status, 'reconsider') ? proposal.status : 'none'}`,
    },
    last: last
      ? {
          reason: last.reason,
          by: last.by,
          at: last.proposed_at,
          status: { key: `award.revocation.is.${last.status}`, values: { name: last.decider ?? '' } },
        }
      : null,
    mayPropose: hasVerb(proposalStatus, proposal.status, 'reconsider') && request.may('revocation.propose'),
    decision: !isOpen ? null : isOwn ? 'own' : request.may('revocation.approve') ? 'may' : null,
    form: request.form(),
  })
}

async function propose(request: Asked): Promise<Reply> {
  const { reason } = request.parse(reasonBody)
  const proposalId = request.standing.id
  await request.command((trx) => proposeRevocation(trx, request.actor(), { proposalId, reason }))
  return seeOther(paths.reconsideration(proposalId), 'award.notice.revocationProposed')
}

async function decide(request: Asked): Promise<Reply> {
  const { revoke, reason } = request.parse(answer)
  const proposalId = request.standing.id
  await request.command((trx) =>
    decideRevocation(trx, request.actor(), { proposalId, approve: revoke === 'yes', reason }),
  )
  return seeOther(paths.reconsideration(proposalId), `award.notice.revocation-${revoke}`)
}
