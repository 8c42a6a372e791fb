import type { Actor } from '../../domain/case/actor.ts'
import { registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { lockCase, transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { giveUpPlace } from './give-up-place.ts'
import type { Withdrawal } from './withdraw-proposal.ts'

/** Gives up a draft that was never submitted. What was written stays readable to its organisation. */
export async function discardDraft(trx: Trx, actor: Actor, { proposalId, reason }: Withdrawal): Promise<void> {
  const file = await lockCase(trx, proposalId, 'proposal')
  transition(trx, file, 'discard', 'withdrawn')
  const auditId = record(trx, file, {
    type: 'proposal.withdrawn',
    actor,
    ...(reason ? { reason } : {}),
    detail: { stage: file.stage, draft: true },
  })
  registerOnBehalf(trx, file, auditId, actor)
  giveUpPlace(trx, file.id)
}
