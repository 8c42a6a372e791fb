import type { Actor } from '../../domain/case/actor.ts'
import { registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { freeMoney } from '../budget/free-money.ts'
import { completeStage } from '../call/complete-stage.ts'
import { transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { lockProposal } from '../proposal/lock-proposal.ts'

/** The applicant does not want the grant, before or with the contract at hand: the money is free for the next. */
export async function refuseAward(
  trx: Trx,
  actor: Actor,
  { proposalId, reason }: { proposalId: string; reason: string },
): Promise<void> {
  const { call, file } = await lockProposal(trx, proposalId)
  transition(trx, file, 'refuse', 'not-signed')
  const auditId = record(trx, file, { type: 'award.refused', actor, reason })
  registerOnBehalf(trx, file, auditId, actor)
  await freeMoney(trx, call, { proposalId: file.id, actor, key: 'not-signed', auditId })
  await completeStage(trx, call, actor)
}
