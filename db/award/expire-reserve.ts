import type { EngineContext } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import type { Position } from '../../domain/events.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import { record } from '../audit/record.ts'
import { completeStage } from '../call/complete-stage.ts'
import { lockCallOf } from '../call/lock-call-of.ts'
import { positionOf, transition } from '../case/case-file.ts'
import { isMoot, lockForEngine } from '../case/take-step.ts'
import { facilityNow, type Trx } from '../database.ts'

/**
 * The reserve list is no longer valid. Too early does nothing, and is not kept as a step's result: the workflow asks
 * again. The status makes a repeat harmless.
 */
export async function expireReserve(trx: Trx, context: EngineContext): Promise<{ position: Position }> {
  const call = await lockCallOf(trx, context.caseId)
  const file = await lockForEngine(trx, context)
  if (isMoot(file, context) || !hasVerb(proposalStatus, file.status, 'expire')) return { position: positionOf(file) }
  const proposal = await trx
    .selectFrom('proposal')
    .select('reserve_until')
    .where('case_id', '=', file.id)
    .executeTakeFirstOrThrow()
  if (!proposal.reserve_until || (await facilityNow(trx)) < proposal.reserve_until)
    return { position: positionOf(file) }
  const actor = { kind: 'engine', ...context } as const
  transition(trx, file, 'expire', 'rejected')
  record(trx, file, {
    type: 'reserve.expired',
    actor,
    detail: { reserveUntil: proposal.reserve_until.toISOString() },
  })
  if (call) await completeStage(trx, call, actor)
  return { position: positionOf(file) }
}
