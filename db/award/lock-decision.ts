import type { Selectable } from 'kysely'
import { decisionStatus } from '../../domain/award/decision-status.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { invalidTransition, notFound } from '../../domain/shared/errors.ts'
import { type CaseFile, lockCase } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import type { DecisionTable } from '../schema/decision.ts'
import type { DecisionEntryTable } from '../schema/decision-entry.ts'

export type Decision = Selectable<DecisionTable>
export type DecisionEntry = Selectable<DecisionEntryTable>
/** `about`: the case that the decision's tasks stand on, which is the call for a stage and the proposal for a single one. */
export type LockedDecision = { decision: Decision; call: CaseFile; about: CaseFile; entries: DecisionEntry[] }

/** Locks the call, then for a single decision its proposal, and reads the decision, if it may go this way. */
export async function lockDecision(trx: Trx, decisionId: string, verb: string): Promise<LockedDecision> {
  const scope = await trx
    .selectFrom('decision')
    .select(['case_id', 'call_id', 'kind'])
    .where('id', '=', decisionId)
    .executeTakeFirst()
  if (!scope) throw notFound('decision')
  const call = await lockCase(trx, scope.call_id, 'call')
  const about = scope.kind === 'stage' ? call : await lockCase(trx, scope.case_id, 'proposal')
  const decision = await trx.selectFrom('decision').selectAll().where('id', '=', decisionId).executeTakeFirstOrThrow()
  if (!hasVerb(decisionStatus, decision.status, verb)) throw invalidTransition(`problem.decision-${decision.status}`)
  const entries = await trx
    .selectFrom('decision_entry')
    .selectAll()
    .where('decision_id', '=', decisionId)
    .orderBy('proposal_id')
    .execute()
  return { decision, call, about, entries }
}

/** The locked proposal of an entry: a stage's one by one, in the order of their ids; the one of a single decision is locked already. */
export const lockEntry = async (trx: Trx, { about }: LockedDecision, entry: DecisionEntry): Promise<CaseFile> =>
  about.id === entry.proposal_id ? about : lockCase(trx, entry.proposal_id, 'proposal')
