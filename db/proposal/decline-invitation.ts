import type { Actor } from '../../domain/case/actor.ts'
import { registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { completeStage } from '../call/complete-stage.ts'
import { lockCallOf } from '../call/lock-call-of.ts'
import { lockCase, transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import type { Withdrawal } from './withdraw-proposal.ts'

/** A preselected applicant will not apply in full. The invitation may be declined before its workflow has asked. */
export async function declineInvitation(trx: Trx, actor: Actor, { proposalId, reason }: Withdrawal): Promise<void> {
  const call = await lockCallOf(trx, proposalId)
  const file = await lockCase(trx, proposalId, 'proposal')
  const answered = await answerIfOpen(trx, file, actor, { kind: 'apply-in-full', answer: 'declined' })
  await transition(trx, file, 'decline', 'withdrawn')
  const auditId = await record(trx, file, {
    type: 'invitation.declined',
    actor,
    ...answered,
    ...(reason ? { reason } : {}),
    detail: { stage: file.stage },
  })
  await registerOnBehalf(trx, file, auditId, actor)
  if (call) await completeStage(trx, call, actor)
}
