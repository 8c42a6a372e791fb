import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import { record } from '../audit/record.ts'
import { giveBack } from '../budget/free-money.ts'
import { transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { type DecisionEntry, type LockedDecision, lockDecision, lockEntry } from './lock-decision.ts'

export type Revision = { decisionId: string; reason: string }

/**
 * Takes an approved decision back while its letters are still held: they are withdrawn, reserved money is given back, and
 * the ranking is decided again. After the release only a revocation helps.
 */
export async function reviseDecision(trx: Trx, actor: Actor, { decisionId, reason }: Revision): Promise<void> {
  const locked = await lockDecision(trx, decisionId, 'revise')
  for (const entry of locked.entries) await reopen(trx, actor, { locked, entry, reason })
  post(
    trx,
    trx
      .updateTable('message')
      .set({ state: 'withdrawn' })
      .where('batch_id', '=', decisionId)
      .where('state', '=', 'held'),
  )
  post(trx, trx.updateTable('decision').set({ status: 'superseded' }).where('id', '=', decisionId))
  if (locked.decision.kind !== 'stage') return
  transition(trx, locked.call, 'revise', 'ranking')
  record(trx, locked.call, {
    type: 'ranking.revised',
    actor,
    subject: decisionId,
    reason,
    detail: { decisionId },
  })
}

async function reopen(
  trx: Trx,
  actor: Actor,
  about: { locked: LockedDecision; entry: DecisionEntry; reason: string },
): Promise<void> {
  const { locked, entry, reason } = about
  const file = await lockEntry(trx, locked, entry)
  if (!hasVerb(proposalStatus, file.status, 'revise') || wasScreenedOut(entry)) return
  transition(trx, file, 'revise', 'ranked')
  const decisionId = locked.decision.id
  const auditId = record(trx, file, {
    type: 'proposal.revised',
    actor,
    reason,
    subject: decisionId,
    detail: { decisionId },
  })
  await giveBack(trx, locked.call.id, { proposalId: file.id, key: decisionId, auditId })
}

/** Never ranked: it stays as screening decided, and gets its letter with the next decision. */
const wasScreenedOut = (entry: DecisionEntry): boolean => entry.rank === null && entry.computed === 'ineligible'
