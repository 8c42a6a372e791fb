import type { Actor } from '../../domain/case/actor.ts'
import { record } from '../audit/record.ts'
import { freeMoney } from '../budget/free-money.ts'
import { transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { lockProposal } from '../proposal/lock-proposal.ts'
import { answerOpenTask } from '../task/answer-task.ts'
import { post } from '../transaction.ts'
import { writeLetter } from './decide-proposal.ts'
import type { Decision, DecisionEntry } from './lock-decision.ts'

export type Verification = { proposalId: string; outcome: 'pass' | 'fail'; reason: string }

/**
 * An officer has checked the documents of a proposal that is to be awarded. If they do not hold, it is ineligible and its
 * money is given back; either way its letter is written now, and held.
 */
export async function verifyDocuments(
  trx: Trx,
  actor: Actor,
  { proposalId, outcome, reason }: Verification,
): Promise<void> {
  const { call, file } = await lockProposal(trx, proposalId)
  const { task } = await answerOpenTask(trx, file, actor, { kind: 'verify-documents', answer: outcome })
  const { decision, entry, ranked } = await approvedLine(trx, proposalId)
  const decided: DecisionEntry =
    outcome === 'pass' ? entry : { ...entry, outcome: 'ineligible', amount_minor: null, reason }
  post(
    trx,
    trx
      .updateTable('decision_entry')
      .set({ outcome: decided.outcome, amount_minor: decided.amount_minor, reason: decided.reason })
      .where('decision_id', '=', decision.id)
      .where('proposal_id', '=', proposalId),
  )
  transition(trx, file, outcome, 'decided')
  const auditId = record(trx, file, {
    type: 'documents.verified',
    actor,
    task,
    reason,
    detail: { decisionId: decision.id, result: outcome },
  })
  await writeLetter(trx, actor, file, { decision, entry: decided, ranked })
  if (outcome === 'fail') await freeMoney(trx, call, { proposalId, actor, key: `${decision.id}/verification`, auditId })
}

async function approvedLine(
  trx: Trx,
  proposalId: string,
): Promise<{ decision: Decision; entry: DecisionEntry; ranked: number }> {
  const entry = await trx
    .selectFrom('decision_entry as e')
    .innerJoin('decision as d', 'd.id', 'e.decision_id')
    .selectAll('e')
    .where('e.proposal_id', '=', proposalId)
    .where('d.status', '=', 'approved')
    .executeTakeFirstOrThrow()
  const decision = await trx
    .selectFrom('decision')
    .selectAll()
    .where('id', '=', entry.decision_id)
    .executeTakeFirstOrThrow()
  const { ranked } = await trx
    .selectFrom('decision_entry')
    .select((e) => e.fn.count<bigint>('rank').as('ranked'))
    .where('decision_id', '=', decision.id)
    .executeTakeFirstOrThrow()
  return { decision, entry, ranked: Number(ranked) }
}
