import type { Actor } from '../../domain/case/actor.ts'
import { assertOtherPerson } from '../../domain/identity/four-eyes.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { recordException } from '../audit/record-exception.ts'
import { completeStage } from '../call/complete-stage.ts'
import { type CaseFile, transition } from '../case/case-file.ts'
import { sqlNow, type Trx } from '../database.ts'
import { lockProposal } from '../proposal/lock-proposal.ts'
import { answerOpenTask } from '../task/answer-task.ts'
import { post } from '../transaction.ts'

export type RevocationAnswer = { proposalId: string; approve: boolean; reason: string }

/**
 * Another person revokes the outcome, or keeps it. Revoked, a proposal that was scored is ranked and decided anew; one that
 * never was (screening had found it ineligible) is evaluated first.
 */
export async function decideRevocation(
  trx: Trx,
  actor: Actor,
  { proposalId, approve, reason }: RevocationAnswer,
): Promise<void> {
  const { call, file } = await lockProposal(trx, proposalId)
  const answer = approve ? 'approved' : 'declined'
  const { task } = await answerOpenTask(trx, file, actor, { kind: 'approve-revocation', answer })
  const revocation = await proposedRevocation(trx, proposalId)
  assertOtherPerson(actor, revocation.proposed_by)
  post(
    trx,
    trx
      .updateTable('revocation')
      .set({ status: approve ? 'approved' : 'declined', decided_by: personOf(actor), decided_at: sqlNow })
      .where('id', '=', revocation.id),
  )
  if (approve) transition(trx, file, 'revoke', (await isScored(trx, file)) ? 'ranked' : 'evaluation')
  else transition(trx, file, 'keep', await statusBefore(trx, proposalId))
  const type = approve ? 'revocation.approved' : 'revocation.declined'
  const auditId = record(trx, file, { type, actor, task, reason, detail: { revocationId: revocation.id } })
  if (approve)
    recordException(trx, {
      caseId: proposalId,
      auditId,
      kind: 'revocation',
      reason: revocation.reason,
      requestedBy: revocation.proposed_by,
      approvedBy: personOf(actor),
    })
  await completeStage(trx, call, actor)
}

const proposedRevocation = (trx: Trx, proposalId: string) =>
  trx
    .selectFrom('revocation')
    .select(['id', 'reason', 'proposed_by'])
    .where('proposal_id', '=', proposalId)
    .where('status', '=', 'proposed')
    .executeTakeFirstOrThrow()

async function isScored(trx: Trx, file: CaseFile): Promise<boolean> {
  const score = await trx
    .selectFrom('stage_score')
    .select('stage')
    .where('proposal_id', '=', file.id)
    .where('stage', '=', file.stage)
    .executeTakeFirst()
  return score !== undefined
}

async function statusBefore(trx: Trx, proposalId: string): Promise<string> {
  const proposal = await trx
    .selectFrom('proposal')
    .select('before_reconsidered')
    .where('case_id', '=', proposalId)
    .executeTakeFirstOrThrow()
  return proposal.before_reconsidered!
}
