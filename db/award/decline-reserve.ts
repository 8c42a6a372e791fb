import type { Actor } from '../../domain/case/actor.ts'
import { registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { offerToReserve } from '../budget/free-money.ts'
import { completeStage } from '../call/complete-stage.ts'
import { type CaseFile, transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { lockProposal } from '../proposal/lock-proposal.ts'

/** The applicant no longer waits. A promotion that was being approved ends, and its money is offered to the next. */
export async function declineReserve(
  trx: Trx,
  actor: Actor,
  { proposalId, reason }: { proposalId: string; reason: string | null },
): Promise<void> {
  const { call, file } = await lockProposal(trx, proposalId)
  transition(trx, file, 'decline', 'withdrawn')
  const auditId = record(trx, file, { type: 'reserve.declined', actor, ...(reason ? { reason } : {}) })
  registerOnBehalf(trx, file, auditId, actor)
  await endPromotion(trx, actor, { call, file })
  await completeStage(trx, call, actor)
}

async function endPromotion(trx: Trx, actor: Actor, { call, file }: { call: CaseFile; file: CaseFile }): Promise<void> {
  const proposed = await trx
    .updateTable('decision')
    .set({ status: 'superseded' })
    .where('case_id', '=', file.id)
    .where('status', '=', 'proposed')
    .returning('id')
    .executeTakeFirst()
  if (!proposed) return
  const entry = await trx
    .selectFrom('decision_entry')
    .select('amount_minor')
    .where('decision_id', '=', proposed.id)
    .executeTakeFirstOrThrow()
  offerToReserve(trx, call, actor, { subject: proposed.id, amountMinor: entry.amount_minor ?? 0n })
}
