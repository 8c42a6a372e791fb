import type { Entry } from '../../domain/award/choose.ts'
import type { DecisionKind } from '../../domain/award/decision-status.ts'
import { toDecimal } from '../../domain/evaluation/score-figure.ts'
import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'

export type DraftedDecision = {
  caseId: string
  callId: string
  stage: number
  kind: DecisionKind
  justification: string | null
  draftedBy: string
}

/** Writes a drafted decision with its lines; returns its id. */
export async function insertDecision(trx: Trx, drafted: DraftedDecision, entries: readonly Entry[]): Promise<string> {
  const { id } = await trx
    .insertInto('decision')
    .values({
      case_id: drafted.caseId,
      call_id: drafted.callId,
      stage: drafted.stage,
      kind: drafted.kind,
      justification: drafted.justification,
      drafted_by: drafted.draftedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (entries.length > 0) post(trx, trx.insertInto('decision_entry').values(entries.map((entry) => rowOf(id, entry))))
  return id
}

const rowOf = (decisionId: string, entry: Entry) => ({
  decision_id: decisionId,
  proposal_id: entry.proposalId,
  rank: entry.rank,
  score: entry.score === null ? null : toDecimal(entry.score),
  computed: entry.computed,
  outcome: entry.outcome,
  amount_minor: entry.amountMinor,
  reason: entry.reason,
})
