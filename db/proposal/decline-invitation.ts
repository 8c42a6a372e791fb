import type { Actor } from '../../domain/case/actor.ts'
import { registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { completeStage } from '../call/complete-stage.ts'
import { transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { lockProposal } from './lock-proposal.ts'
import type { Withdrawal } from './withdraw-proposal.ts'

/** A preselected applicant will not apply in full. The invitation may be declined before its workflow has asked. */
export async function declineInvitation(trx: Trx, actor: Actor, { proposalId, reason }: Withdrawal): Promise<void> {
  const { call, file } = await lockProposal(trx, proposalId)
  const answered = await answerIfOpen(trx, file, actor, { kind: 'apply-in-full', answer: 'declined' })
  transition(trx, file, 'decline', 'withdrawn')
  const auditId = record(trx, file, {
    type: 'invitation.declined',
    actor,
    ...answered,
    ...(reason ? { reason } : {}),
    detail: { stage: file.stage },
  })
  registerOnBehalf(trx, file, auditId, actor)
  await completeStage(trx, call, actor)
}
