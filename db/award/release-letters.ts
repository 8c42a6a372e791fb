import type { Actor } from '../../domain/case/actor.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import { addSpan } from '../../domain/shared/working-days.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { rulesOfCall } from '../call/call-rules.ts'
import { completeStage } from '../call/complete-stage.ts'
import { callStages } from '../call/stage-rows.ts'
import { type CaseFile, transition } from '../case/case-file.ts'
import { facilityNow, sqlNow, type Trx } from '../database.ts'
import { answerOpenTask } from '../task/answer-task.ts'
import { post } from '../transaction.ts'
import { type DecisionEntry, type LockedDecision, lockDecision, lockEntry } from './lock-decision.ts'
import { releaseOutcome } from './release-outcome.ts'

/**
 * The outcome becomes public: every held letter of the decision goes out, every proposal takes its outcome as status, and
 * the call goes on to its next stage or is decided. Not while documents are still being verified.
 */
export async function releaseLetters(
  trx: Trx,
  actor: Actor,
  { decisionId }: { decisionId: string },
): Promise<{ released: number }> {
  const locked = await lockDecision(trx, decisionId, 'release')
  const { decision, call } = locked
  const lines = []
  for (const entry of locked.entries) lines.push({ entry, file: await lockEntry(trx, locked, entry) })
  if (lines.some(({ file }) => file.status === 'eligibility')) throw invalidTransition('problem.still-verifying')
  const terms = await releaseTerms(trx, locked)
  post(
    trx,
    trx
      .updateTable('decision')
      .set({ status: 'released', released_by: personOf(actor), released_at: sqlNow })
      .where('id', '=', decisionId),
  )
  const decided = lines.filter(({ file }) => file.status === 'decided')
  if (decision.kind === 'stage') await releaseStage(trx, actor, { locked, lines: decided, terms })
  else await releaseSingle(trx, actor, { locked, lines: decided, terms })
  await completeStage(trx, call, actor)
  return { released: decided.length }
}

/** Instants that letters promise: until when the reserve list is valid, and the next stage's deadline as it is now. */
export type ReleaseTerms = { reserveUntil: Date; next: { stage: number; deadlineAt: Date } | undefined }
type Line = { entry: DecisionEntry; file: CaseFile }
type Release = { locked: LockedDecision; lines: readonly Line[]; terms: ReleaseTerms }

async function releaseTerms(trx: Trx, { decision }: LockedDecision): Promise<ReleaseTerms> {
  const { rules, calendar } = await rulesOfCall(trx, decision.call_id)
  const next = (await callStages(trx, decision.call_id)).find(({ stage }) => stage === decision.stage + 1)
  return {
    reserveUntil: addSpan(await facilityNow(trx), { months: rules.reserveMonths }, calendar),
    next: next && { stage: next.stage, deadlineAt: next.deadline_at },
  }
}

async function releaseStage(trx: Trx, actor: Actor, { locked, lines, terms }: Release): Promise<void> {
  const { call, decision } = locked
  await assertTimeToApply(trx, lines, { terms, otherwise: 'problem.move-next-deadline' })
  const { task } = await answerOpenTask(trx, call, actor, { kind: 'release', answer: 'released' })
  for (const { entry, file } of lines) await releaseOutcome(trx, actor, file, { entry, terms })
  post(
    trx,
    trx
      .updateTable('call_stage')
      .set({ released_at: sqlNow })
      .where('call_id', '=', call.id)
      .where('stage', '=', decision.stage),
  )
  if (!terms.next)
    post(trx, trx.updateTable('call').set({ reserve_until: terms.reserveUntil }).where('case_id', '=', call.id))
  transition(trx, call, 'release', terms.next ? 'published' : 'decided', terms.next?.stage)
  record(trx, call, {
    type: 'letters.released',
    actor,
    task,
    subject: decision.id,
    detail: { decisionId: decision.id, letters: lines.length },
  })
}

async function releaseSingle(trx: Trx, actor: Actor, { locked, lines, terms }: Release): Promise<void> {
  const { about, decision } = locked
  await assertTimeToApply(trx, lines, { terms, otherwise: 'problem.next-stage-closed' })
  const { task } = await answerOpenTask(trx, about, actor, {
    kind: 'release-anew',
    about: decision.id,
    answer: 'released',
  })
  for (const { entry, file } of lines) await releaseOutcome(trx, actor, file, { entry, terms, task })
}

/** An invitation goes out only while there is time to answer it: it would lapse at once. */
async function assertTimeToApply(
  trx: Trx,
  lines: readonly Line[],
  { terms: { next }, otherwise }: { terms: ReleaseTerms; otherwise: string },
): Promise<void> {
  if (!lines.some(({ entry }) => entry.outcome === 'invited')) return
  if (!next || (await facilityNow(trx)) >= next.deadlineAt) throw invalidTransition(otherwise)
}
