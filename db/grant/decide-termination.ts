import type { Selectable } from 'kysely'
import type { Actor } from '../../domain/case/actor.ts'
import { resultOf } from '../../domain/grant/settlement.ts'
import { assertOtherPerson } from '../../domain/identity/four-eyes.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { recordException } from '../audit/record-exception.ts'
import { freeMoney } from '../budget/free-money.ts'
import { completeStage } from '../call/complete-stage.ts'
import { type CaseFile, transition } from '../case/case-file.ts'
import { sqlNow, type Trx } from '../database.ts'
import { lockProposal } from '../proposal/lock-proposal.ts'
import type { TerminationTable } from '../schema/termination.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { post } from '../transaction.ts'
import { settlementDetail, settleTermination } from './settle-termination.ts'

export type TerminationDecision = { proposalId: string; terminate: boolean; reason: string | null }
type Termination = Selectable<TerminationTable>

/** An approver, never who proposed it, ends the grant or lets it go on. */
export async function decideTermination(trx: Trx, actor: Actor, decision: TerminationDecision): Promise<void> {
  const { call, file } = await lockProposal(trx, decision.proposalId)
  const proposed = await openTermination(trx, file)
  assertOtherPerson(actor, proposed.proposed_by)
  if (!decision.terminate) assertReason(decision.reason)
  post(
    trx,
    trx
      .updateTable('termination')
      .set({ status: decision.terminate ? 'approved' : 'declined', decided_by: personOf(actor), decided_at: sqlNow })
      .where('id', '=', proposed.id),
  )
  if (decision.terminate) await terminate(trx, actor, { file, call: call, proposed })
  else await keep(trx, actor, { file, reason: decision.reason! })
}

async function openTermination(trx: Trx, file: CaseFile): Promise<Termination> {
  const proposed = await trx
    .selectFrom('termination')
    .selectAll()
    .where('proposal_id', '=', file.id)
    .where('status', '=', 'proposed')
    .executeTakeFirst()
  if (!proposed) throw invalidTransition('problem.no-termination')
  return proposed
}

/** The money is settled with the decision: what is accepted and unpaid stays committed until it is paid, the rest goes back to the envelope. */
async function terminate(
  trx: Trx,
  actor: Actor,
  { file, call, proposed }: { file: CaseFile; call: CaseFile; proposed: Termination },
): Promise<void> {
  const answered = await answerIfOpen(trx, file, actor, { kind: 'approve-termination', answer: 'terminated' })
  const settled = await settleTermination(trx, file, proposed)
  transition(trx, file, 'terminate', resultOf(settled) === 'nothing' ? 'terminated' : 'settling')
  const { reason } = proposed
  const detail = settlementDetail(settled)
  const auditId = record(trx, file, { type: 'termination.approved', actor, ...answered, reason, detail })
  recordException(trx, {
    caseId: file.id,
    auditId,
    kind: 'termination',
    reason,
    requestedBy: proposed.proposed_by,
    approvedBy: personOf(actor),
  })
  const freed = { proposalId: file.id, actor, key: 'terminated', auditId, keepMinor: settled.balanceMinor }
  await freeMoney(trx, call, freed)
  await completeStage(trx, call, actor)
}

async function keep(trx: Trx, actor: Actor, { file, reason }: { file: CaseFile; reason: string }): Promise<void> {
  const answered = await answerIfOpen(trx, file, actor, { kind: 'approve-termination', answer: 'kept' })
  transition(trx, file, 'keep', 'active')
  record(trx, file, { type: 'termination.declined', actor, ...answered, reason })
}
