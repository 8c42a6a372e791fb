import type { Actor } from '../../domain/case/actor.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { lockProposal } from '../proposal/lock-proposal.ts'
import { post } from '../transaction.ts'

export type ProposedRevocation = { proposalId: string; reason: string }

/** A released refusal was wrong: the case is opened again, and waits for another person to agree. */
export async function proposeRevocation(
  trx: Trx,
  actor: Actor,
  { proposalId, reason }: ProposedRevocation,
): Promise<{ revocationId: string }> {
  const { file } = await lockProposal(trx, proposalId)
  const before = file.status
  transition(trx, file, 'reconsider', 'reconsidered')
  post(trx, trx.updateTable('proposal').set({ before_reconsidered: before }).where('case_id', '=', proposalId))
  const revocation = await trx
    .insertInto('revocation')
    .values({ proposal_id: proposalId, stage: file.stage, reason, proposed_by: personOf(actor) })
    .returning('id')
    .executeTakeFirstOrThrow()
  record(trx, file, {
    type: 'revocation.proposed',
    actor,
    reason,
    detail: { revocationId: revocation.id, before },
  })
  return { revocationId: revocation.id }
}
