import type { Actor } from '../../domain/case/actor.ts'
import { assertOtherPerson } from '../../domain/identity/four-eyes.ts'
import { record } from '../audit/record.ts'
import { offerToReserve } from '../budget/free-money.ts'
import { transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { answerOpenTask } from '../task/answer-task.ts'
import { post } from '../transaction.ts'
import { type LockedDecision, lockDecision } from './lock-decision.ts'

export type SentBack = { decisionId: string; reason: string }

/** The approver does not agree: the officer drafts again. Nothing was carried out, so nothing is undone. */
export async function sendBackDecision(trx: Trx, actor: Actor, { decisionId, reason }: SentBack): Promise<void> {
  const locked = await lockDecision(trx, decisionId, 'send-back')
  assertOtherPerson(actor, locked.decision.drafted_by)
  post(
    trx,
    trx.updateTable('decision').set({ status: 'sent-back', sent_back_reason: reason }).where('id', '=', decisionId),
  )
  if (locked.decision.kind === 'stage') await sendStageBack(trx, actor, locked, reason)
  else await sendSingleBack(trx, actor, locked, reason)
}

async function sendStageBack(
  trx: Trx,
  actor: Actor,
  { call, decision }: LockedDecision,
  reason: string,
): Promise<void> {
  const { task } = await answerOpenTask(trx, call, actor, { kind: 'approve', answer: 'sent-back' })
  transition(trx, call, 'send-back', 'ranking')
  record(trx, call, {
    type: 'ranking.sent-back',
    actor,
    task,
    subject: decision.id,
    reason,
    detail: { decisionId: decision.id },
  })
}

/** A promotion that is not approved leaves its money free: the call asks again who moves up. */
async function sendSingleBack(
  trx: Trx,
  actor: Actor,
  { call, about, decision, entries }: LockedDecision,
  reason: string,
): Promise<void> {
  const { task } = await answerOpenTask(trx, about, actor, {
    kind: 'approve-anew',
    about: decision.id,
    answer: 'sent-back',
  })
  record(trx, about, {
    type: 'decision.sent-back',
    actor,
    task,
    subject: decision.id,
    reason,
    detail: { decisionId: decision.id },
  })
  if (decision.kind !== 'promotion') return
  offerToReserve(trx, call, actor, { subject: decision.id, amountMinor: entries[0]!.amount_minor ?? 0n })
}
