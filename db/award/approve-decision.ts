import type { Actor } from '../../domain/case/actor.ts'
import { assertOtherPerson } from '../../domain/identity/four-eyes.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { lockEnvelope } from '../budget/book-money.ts'
import { transition } from '../case/case-file.ts'
import { sqlNow, type Trx } from '../database.ts'
import { answerOpenTask } from '../task/answer-task.ts'
import { post } from '../transaction.ts'
import { assertNotEvaluator } from './assert-not-evaluator.ts'
import { decideProposal } from './decide-proposal.ts'
import { type LockedDecision, lockDecision, lockEntry } from './lock-decision.ts'

/**
 * Another person approves what was drafted, never an evaluator of the stage. Every line is carried out: statuses move,
 * money is reserved, letters are written and held. Awards never exceed what the envelope has.
 */
export async function approveDecision(trx: Trx, actor: Actor, { decisionId }: { decisionId: string }): Promise<void> {
  const locked = await lockDecision(trx, decisionId, 'approve')
  const { decision } = locked
  assertOtherPerson(actor, decision.drafted_by)
  await assertNotEvaluator(trx, personOf(actor), { callId: decision.call_id, stage: decision.stage })
  post(
    trx,
    trx
      .updateTable('decision')
      .set({ status: 'approved', approved_by: personOf(actor), approved_at: sqlNow })
      .where('id', '=', decisionId),
  )
  if (decision.kind === 'stage') await approveStage(trx, actor, locked)
  else await approveSingle(trx, actor, locked)
}

async function approveStage(trx: Trx, actor: Actor, locked: LockedDecision): Promise<void> {
  const { call, decision, entries } = locked
  const { task } = await answerOpenTask(trx, call, actor, { kind: 'approve', answer: 'approved' })
  const files = []
  for (const entry of entries) files.push(await lockEntry(trx, locked, entry))
  await assertAffordable(trx, locked)
  for (const [index, entry] of entries.entries())
    await decideProposal(trx, actor, files[index]!, { decision, entry, ranked: rankedIn(locked) })
  transition(trx, call, 'approve', 'releasing')
  record(trx, call, {
    type: 'ranking.approved',
    actor,
    task,
    subject: decision.id,
    detail: { decisionId: decision.id },
  })
}

async function approveSingle(trx: Trx, actor: Actor, locked: LockedDecision): Promise<void> {
  const { about, decision, entries } = locked
  const { task } = await answerOpenTask(trx, about, actor, {
    kind: 'approve-anew',
    about: decision.id,
    answer: 'approved',
  })
  await assertAffordable(trx, locked)
  const applied = await decideProposal(trx, actor, about, {
    decision,
    entry: entries[0]!,
    ranked: rankedIn(locked),
    task,
  })
  if (!applied) throw invalidTransition('problem.decision-superseded')
}

/** All proposals are locked before the envelope, and the whole decision is held against it before any line is. */
async function assertAffordable(trx: Trx, { decision, entries }: LockedDecision): Promise<void> {
  const awarded = entries.reduce((sum, entry) => sum + (entry.amount_minor ?? 0n), 0n)
  if (awarded === 0n) return
  const envelope = await lockEnvelope(trx, decision.call_id)
  if (awarded > envelope.available_minor) throw invalidTransition('problem.money-reserved')
}

const rankedIn = ({ entries }: LockedDecision): number => entries.filter(({ rank }) => rank !== null).length
