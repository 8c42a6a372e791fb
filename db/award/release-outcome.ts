import type { Actor } from '../../domain/case/actor.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { type CaseFile, transition } from '../case/case-file.ts'
import { sqlNow, type Trx } from '../database.ts'
import { leavingState } from '../message/leaving-state.ts'
import { post } from '../transaction.ts'
import type { DecisionEntry } from './lock-decision.ts'
import type { ReleaseTerms } from './release-letters.ts'

type Released = { entry: DecisionEntry; terms: ReleaseTerms; task?: { id: string; answer: string } }

/** One locked proposal takes its outcome as status, and its letters start on their way. */
export async function releaseOutcome(
  trx: Trx,
  actor: Actor,
  file: CaseFile,
  { entry, terms, task }: Released,
): Promise<void> {
  const { outcome } = entry
  const isInvited = outcome === 'invited'
  transition(trx, file, 'release', outcome, isInvited ? file.stage + 1 : file.stage)
  if (outcome === 'awarded') await addAwardedVersion(trx, actor, file, entry)
  if (outcome === 'reserve')
    post(trx, trx.updateTable('proposal').set({ reserve_until: terms.reserveUntil }).where('case_id', '=', file.id))
  sendHeldLetters(trx, { entry, respondBy: isInvited ? (terms.next?.deadlineAt ?? null) : null })
  const detail = { decisionId: entry.decision_id, outcome }
  record(trx, file, { type: 'proposal.released', actor, ...(task ? { task } : {}), detail })
}

/** Held letters are queued now; who has no e-mail address gets theirs by post. */
function sendHeldLetters(trx: Trx, { entry, respondBy }: { entry: DecisionEntry; respondBy: Date | null }): void {
  post(
    trx,
    trx
      .updateTable('message')
      .set({
        state: leavingState('message.recipient_id'),
        released_at: sqlNow,
        next_attempt_at: new Date(0),
        respond_by: respondBy,
      })
      .where('batch_id', '=', entry.decision_id)
      .where('case_id', '=', entry.proposal_id)
      .where('state', '=', 'held'),
  )
}

/** Amounts of a grant are versions: what was awarded comes before what is prepared and signed. */
async function addAwardedVersion(trx: Trx, actor: Actor, file: CaseFile, entry: DecisionEntry): Promise<void> {
  const proposal = await trx
    .selectFrom('proposal')
    .select('currency')
    .where('case_id', '=', file.id)
    .executeTakeFirstOrThrow()
  const last = await trx
    .selectFrom('contract_version')
    .select((e) => e.fn.max('version').as('version'))
    .where('proposal_id', '=', file.id)
    .executeTakeFirst()
  post(
    trx,
    trx.insertInto('contract_version').values({
      proposal_id: file.id,
      version: (last?.version ?? 0) + 1,
      kind: 'awarded',
      amount_minor: entry.amount_minor!,
      currency: proposal.currency,
      made_by: personOf(actor),
    }),
  )
}
