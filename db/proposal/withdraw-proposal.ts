import type { Actor } from '../../domain/case/actor.ts'
import { registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { leaveDecision } from '../award/leave-decision.ts'
import { completeStage } from '../call/complete-stage.ts'
import { transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { giveUpPlace } from './give-up-place.ts'
import { lockProposal } from './lock-proposal.ts'

export type Withdrawal = { proposalId: string; reason: string | null }

/** The applicant takes a submitted proposal back: possible until its letter goes out. It may be what its stage was waiting for. */
export async function withdrawProposal(trx: Trx, actor: Actor, { proposalId, reason }: Withdrawal): Promise<void> {
  const { call, file } = await lockProposal(trx, proposalId)
  transition(trx, file, 'withdraw', 'withdrawn')
  const auditId = record(trx, file, {
    type: 'proposal.withdrawn',
    actor,
    ...(reason ? { reason } : {}),
    detail: { stage: file.stage },
  })
  registerOnBehalf(trx, file, auditId, actor)
  giveUpPlace(trx, file.id)
  await leaveDecision(trx, actor, { call, proposalId, auditId })
  await completeStage(trx, call, actor)
}
