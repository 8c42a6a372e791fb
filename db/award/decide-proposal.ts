import { isAgainstRanking } from '../../domain/award/choose.ts'
import { letterDetail, refusedBecause } from '../../domain/award/letter-detail.ts'
import { stageRules } from '../../domain/call/rule-set.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import { record } from '../audit/record.ts'
import { recordException } from '../audit/record-exception.ts'
import { reserve } from '../budget/book-money.ts'
import { rulesOfCall } from '../call/call-rules.ts'
import { callStages } from '../call/stage-rows.ts'
import { type CaseFile, transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import type { Decision, DecisionEntry } from './lock-decision.ts'
import { nameReplacedLetter } from './name-replaced-letter.ts'

export type Deciding = {
  decision: Decision
  entry: DecisionEntry
  ranked: number
  task?: { id: string; answer: string }
}

/**
 * Carries an approved line out on its locked proposal: the status moves, an award's money is reserved, the letter is
 * written and held. Where documents are verified first, the letter waits for that. Returns whether the line still applied:
 * a proposal that was withdrawn meanwhile is passed over.
 */
export async function decideProposal(trx: Trx, actor: Actor, file: CaseFile, deciding: Deciding): Promise<boolean> {
  const { decision, entry } = deciding
  const { rules } = await rulesOfCall(trx, decision.call_id)
  const isToVerify = entry.outcome === 'awarded' && stageRules(rules, decision.stage).verifyDocuments
  const verb = verbFor(file, entry, isToVerify)
  if (!verb) return false
  if (verb !== 'announce') transition(trx, file, verb, isToVerify ? 'eligibility' : 'decided')
  const auditId = isToVerify
    ? record(trx, file, verifying(actor, deciding))
    : await writeLetter(trx, actor, file, deciding)
  if (entry.outcome === 'awarded' && entry.amount_minor !== null) {
    const booking = {
      callId: decision.call_id,
      caseId: file.id,
      amountMinor: entry.amount_minor,
      key: decision.id,
      auditId,
    }
    await reserve(trx, booking)
  }
  if (isAgainstRanking(entry)) enterException(trx, actor, { auditId, deciding })
  return true
}

type Verb = 'announce' | 'verify' | 'decide' | 'promote'

/** What screening decided needs only its letter. From the reserve list a promotion leads to the same two statuses. */
function verbFor(file: CaseFile, entry: DecisionEntry, isToVerify: boolean): Verb | undefined {
  if (file.status === 'decided') return entry.outcome === 'ineligible' ? 'announce' : undefined
  const wanted: Verb[] = [isToVerify ? 'verify' : 'decide', 'promote']
  return wanted.find((verb) => hasVerb(proposalStatus, file.status, verb))
}

const verifying = (actor: Actor, { decision, task }: Deciding) => ({
  type: 'proposal.verifying' as const,
  actor,
  subject: decision.id,
  detail: { decisionId: decision.id },
  ...(task ? { task } : {}),
})

/** Records the decision on the proposal, and with it the letter that is held until its release. */
export async function writeLetter(
  trx: Trx,
  actor: Actor,
  file: CaseFile,
  { decision, entry, ranked, task }: Deciding,
): Promise<string> {
  const { rules } = await rulesOfCall(trx, decision.call_id)
  const next = (await callStages(trx, decision.call_id)).find(({ stage }) => stage === decision.stage + 1)
  const scored = await stageScore(trx, file.id, decision.stage)
  const figures = {
    decisionId: decision.id,
    outcome: entry.outcome,
    stage: decision.stage,
    amountMinor: entry.amount_minor === null ? null : String(entry.amount_minor),
    currency: rules.currency,
    rank: entry.rank,
    of: ranked,
    score: entry.score,
    sections: scored?.sections ?? {},
    because: scored ? refusedBecause(entry, scored.passes) : null,
  }
  const auditId = record(trx, file, {
    type: 'proposal.decided',
    actor,
    ...(task ? { task } : {}),
    ...(entry.reason ? { reason: entry.reason } : {}),
    detail: letterDetail(stageRules(rules, decision.stage), figures, next?.deadline_at),
  })
  if (decision.kind === 'anew') nameReplacedLetter(trx, file.id, auditId)
  return auditId
}

const stageScore = (trx: Trx, proposalId: string, stage: number) =>
  trx
    .selectFrom('stage_score')
    .select(['sections', 'passes'])
    .where('proposal_id', '=', proposalId)
    .where('stage', '=', stage)
    .executeTakeFirst()

function enterException(trx: Trx, actor: Actor, { auditId, deciding }: { auditId: string; deciding: Deciding }): void {
  const { decision, entry } = deciding
  recordException(trx, {
    caseId: entry.proposal_id,
    auditId,
    kind: 'choice-against-ranking',
    reason: entry.reason ?? decision.justification ?? entry.outcome,
    requestedBy: decision.drafted_by,
    ...(actor.kind === 'person' ? { approvedBy: actor.personId } : {}),
  })
}
