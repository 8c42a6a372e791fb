import { type GrantRow, grantById, openTerminationOf } from '../../db/grant/grant-queries.ts'
import { settlementOfGrant } from '../../db/grant/settlement-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { isRunning } from '../../domain/grant/next-matters.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import type { Asked } from '../asked.ts'
import { headOf } from './grant-view.ts'
import { settlementAhead, settlementView } from './settlement-view.ts'

/** A termination to propose, to decide on, or to look back at: always with what it comes to in money. */
export async function terminationView(request: Asked) {
  const grant = await grantById(request.db, request.standing.id)
  const open = await openTerminationOf(request.db, grant.id)
  const ended = await settlementOfGrant(request.db, grant.id)
  const isMine = open?.proposed_by === request.visitor.person?.id
  return {
    ...headOf(grant, true),
    currency: grant.currency,
    settlement: await settlementOf(request, grant, open),
    proposed: open ? { reason: open.reason, by: open.by, at: open.proposed_at } : null,
    ended: ended ? { reason: ended.reason, at: ended.settled_at } : null,
    mayPropose: hasVerb(proposalStatus, grant.status, 'propose-termination') && request.may('termination.propose'),
    decide: open && request.may('termination.approve') ? (isMine ? 'other' : 'may') : null,
    form: request.form(),
  }
}

/** Nothing before the contract is signed, and nothing once the grant is closed. */
const settlementOf = async (request: Asked, grant: GrantRow, open: Awaited<ReturnType<typeof openTerminationOf>>) =>
  open || isRunning(grant.status) ? settlementAhead(request, grant, open) : settlementView(request, grant, true)
