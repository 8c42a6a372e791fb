import { stageRules } from '../../domain/call/rule-set.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import type { Answers } from '../../domain/proposal/answers.ts'
import { mergeAnswers, type SavedAnswers } from '../../domain/proposal/merge-answers.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import { summaryOfAnswers } from '../../domain/proposal/summary-of-answers.ts'
import type { Elapsed } from '../../domain/shared/arrival.ts'
import { invalidInput, invalidTransition, Refusal } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { type CallRules, rulesOfCall } from '../call/call-rules.ts'
import { type CaseFile, lockCase } from '../case/case-file.ts'
import { json, type Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { firstCopy, savedCopyNow } from './application.ts'
import { arriveInTime, clockOfProposal } from './stage-deadline.ts'

/** `version` is the one that the person had before them; only the answers that are sent change. */
export type DraftEdit = { proposalId: string; answers: Answers; version: number; elapsedMs?: Elapsed }
export type SavedDraft = { version: number; savedAt: Date }

/** Saves answers as they are, complete or not: nothing is cut, nothing that was not sent is touched. */
export async function saveDraft(trx: Trx, actor: Actor, edit: DraftEdit): Promise<SavedDraft> {
  const { proposalId } = edit
  const [file, clock, saved] = await Promise.all([
    lockCase(trx, proposalId, 'proposal'),
    clockOfProposal(trx, proposalId),
    savedCopyNow(trx, proposalId),
  ])
  if (!hasVerb(proposalStatus, file.status, 'submit')) throw invalidTransition('problem.draft-closed')
  const { acceptedAt } = arriveInTime(clock, edit.elapsedMs)
  const call = await rulesOfCall(trx, file.call_id!)
  const copy = saved ?? (await firstCopy(trx, file.id, file.stage, call.rules))
  const change = { answers: edit.answers, version: edit.version, by: personOf(actor), at: acceptedAt.toISOString() }
  const merged = mergeAnswers(stageRules(call.rules, file.stage).form, copy, change)
  if (merged.kind === 'unknown') throw invalidInput(merged.problems)
  if (merged.kind === 'stale') throw new Refusal('StaleVersion', 'problem.draft-changed', merged.problems)
  if (merged.kind === 'unchanged') return { version: copy.version, savedAt: copy.savedAt ?? acceptedAt }
  writeAnswers(trx, file, merged.next, { by: change.by, at: acceptedAt })
  if (isNeverSubmitted(file)) {
    copySummary(trx, file, call, merged.next.answers)
    post(trx, trx.updateTable('case_file').set({ title: file.title }).where('id', '=', file.id))
  }
  return { version: merged.next.version, savedAt: acceptedAt }
}

function writeAnswers(trx: Trx, file: CaseFile, next: SavedAnswers, saved: { by: string; at: Date }): void {
  const columns = {
    answers: json(next.answers),
    changes: json(next.changes),
    version: next.version,
    saved_by: saved.by,
    saved_at: saved.at,
  }
  post(
    trx,
    trx
      .insertInto('application')
      .values({ proposal_id: file.id, stage: file.stage, ...columns })
      .onConflict((c) => c.columns(['proposal_id', 'stage']).doUpdateSet(columns)),
  )
}

/** Once something was submitted, lists show that, and not what its applicant is still changing. */
export const isNeverSubmitted = (file: CaseFile): boolean => file.reference === null

/**
 * Title, country, amount and months stand beside the answers too, for lists; an unreadable one leaves the column empty. The
 * title is the case's: whoever saves the case saves it.
 */
export function copySummary(trx: Trx, file: CaseFile, call: CallRules, answers: Answers): void {
  const summary = summaryOfAnswers(stageRules(call.rules, file.stage).form, answers, call.currency)
  post(
    trx,
    trx
      .updateTable('proposal')
      .set({ country: summary.country, requested_minor: summary.requestedMinor, duration_months: summary.months })
      .where('case_id', '=', file.id),
  )
  if (summary.title) file.title = summary.title
}
