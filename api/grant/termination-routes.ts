import { z } from 'zod'
import { decideTermination } from '../../db/grant/decide-termination.ts'
import { grantById, openTerminationOf } from '../../db/grant/grant-queries.ts'
import { proposeTermination } from '../../db/grant/propose-termination.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, optionalText, text } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { headOf } from './grant-view.ts'

const proposed = z.object({ reason: text(4000) })
const decision = z.object({ terminate: choice(['yes', 'no']), reason: optionalText(4000) })

export const terminationRoutes = (routes: Routes): void => {
  routes.get(paths.termination(':id'), 'termination.read', showTermination)
  routes.post(paths.termination(':id'), 'termination.propose', propose, { body: proposed, form: showTermination })
  routes.post(paths.terminationDecision(':id'), 'termination.approve', decide, {
    body: decision,
    form: showTermination,
  })
}

async function showTermination(request: Asked): Promise<Reply> {
  const grant = await grantById(request.db, request.standing.id)
  const open = await openTerminationOf(request.db, grant.id)
  const isMine = open?.proposed_by === request.visitor.person?.id
  return page('grant/termination', {
    ...headOf(grant, true),
    proposed: open ? { reason: open.reason, by: open.by, at: open.proposed_at } : null,
    mayPropose: hasVerb(proposalStatus, grant.status, 'propose-termination') && request.may('termination.propose'),
    decide: open && request.may('termination.approve') ? (isMine ? 'other' : 'may') : null,
    form: request.form(),
  })
}

async function propose(request: Asked): Promise<Reply> {
  const { reason } = request.parse(proposed)
  const { id: proposalId } = request.standing
  await request.command((trx) => proposeTermination(trx, request.actor(), { proposalId, reason }))
  return seeOther(paths.grant(proposalId), 'grant.notice.termination-proposed')
}

async function decide(request: Asked): Promise<Reply> {
  const { terminate, reason } = request.parse(decision)
  const { id: proposalId } = request.standing
  await request.command((trx) =>
    decideTermination(trx, request.actor(), { proposalId, terminate: terminate === 'yes', reason }),
  )
  return seeOther(paths.grant(proposalId), `grant.notice.termination-${terminate}`)
}
