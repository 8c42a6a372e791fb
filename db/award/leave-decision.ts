import type { Actor } from '../../domain/case/actor.ts'
import { freeMoney } from '../budget/free-money.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'

/**
 * A proposal that is withdrawn between its decision and the letters: what was held for it is never sent, and money that
 * was reserved is free. `auditId` is the withdrawal's entry.
 */
export async function leaveDecision(
  trx: Trx,
  actor: Actor,
  left: { call: CaseFile; proposalId: string; auditId: string },
): Promise<void> {
  const { call, proposalId, auditId } = left
  post(
    trx,
    trx
      .updateTable('message')
      .set({ state: 'withdrawn' })
      .where('case_id', '=', proposalId)
      .where('state', '=', 'held'),
  )
  post(
    trx,
    trx
      .updateTable('decision')
      .set({ status: 'superseded' })
      .where('case_id', '=', proposalId)
      .where('status', 'in', ['proposed', 'approved']),
  )
  await freeMoney(trx, call, { proposalId, actor, key: 'withdrawn', auditId })
}
