import type { Actor } from '../../domain/case/actor.ts'
import { record } from '../audit/record.ts'
import { freeMoney } from '../budget/free-money.ts'
import { completeStage } from '../call/complete-stage.ts'
import { transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { lockProposal } from '../proposal/lock-proposal.ts'
import { answerOpenTask } from '../task/answer-task.ts'

/** The time to sign has lapsed and the officer ends it: the money goes back to the envelope, and to the reserve list. */
export async function endSigning(
  trx: Trx,
  actor: Actor,
  { proposalId, reason }: { proposalId: string; reason: string },
): Promise<void> {
  const { call, file } = await lockProposal(trx, proposalId)
  const answered = await answerOpenTask(trx, file, actor, { kind: 'extend-signing', answer: 'ended' })
  transition(trx, file, 'lapse', 'not-signed')
  const auditId = record(trx, file, { type: 'signing.ended', actor, ...answered, reason })
  await freeMoney(trx, call, { proposalId: file.id, actor, key: 'not-signed', auditId })
  await completeStage(trx, call, actor)
}
