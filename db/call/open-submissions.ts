import { settledAt } from '../../domain/call/calendar.ts'
import type { EngineContext } from '../../domain/case/actor.ts'
import { statusesWhere } from '../../domain/case/status-table.ts'
import type { Position } from '../../domain/events.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import { record } from '../audit/record.ts'
import { type CaseFile, lockCase, positionOf, transition } from '../case/case-file.ts'
import { isMoot, lockForEngine } from '../case/take-step.ts'
import { facilityNow, sqlNow, type Trx } from '../database.ts'
import { passing } from '../passing.ts'
import { post } from '../transaction.ts'
import { rulesOfCall } from './call-rules.ts'
import { completeStage } from './complete-stage.ts'
import { callStage } from './stage-rows.ts'

/** `notBefore` in epoch milliseconds when it is too early; `more` when another page is waiting. */
export type OpenedPage = { position: Position; more: boolean; notBefore?: number }

/**
 * Opens a page of what was submitted to the call's stage, not before the deadline has settled. With the last page the
 * stage goes into evaluation; a stage that nobody submitted to is complete at once. A page twice is harmless: what is
 * opened is no longer waiting.
 */
export async function openSubmissions(
  trx: Trx,
  context: EngineContext,
  { size }: { size: number },
): Promise<OpenedPage> {
  const call = await lockForEngine(trx, context)
  if (isMoot(call, context)) return { position: positionOf(call), more: false }
  const { rules } = await rulesOfCall(trx, call.id)
  const { deadline_at } = await callStage(trx, call.id, call.stage)
  const opensAt = settledAt(rules, deadline_at)
  if ((await facilityNow(trx)) < opensAt)
    return { position: positionOf(call), more: true, notBefore: opensAt.getTime() }

  const waiting = await waitingToBeOpened(trx, call, size)
  for (const id of waiting) {
    await openProposal(trx, id, context)
    passing('opening/proposal-opened')
  }
  if (waiting.length === size) return { position: positionOf(call), more: true }
  await beginEvaluation(trx, call, context)
  return { position: positionOf(call), more: false }
}

const toBeOpened = statusesWhere(proposalStatus, (row) => row.verbs.open !== undefined)

async function waitingToBeOpened(trx: Trx, call: CaseFile, size: number): Promise<string[]> {
  const rows = await trx
    .selectFrom('case_file')
    .select('id')
    .where('call_id', '=', call.id)
    .where('kind', '=', 'proposal')
    .where('stage', '=', call.stage)
    .where('status', 'in', toBeOpened)
    .orderBy('id')
    .limit(size)
    .execute()
  return rows.map((row) => row.id)
}

async function openProposal(trx: Trx, id: string, context: EngineContext): Promise<void> {
  const proposal = await lockCase(trx, id, 'proposal')
  transition(trx, proposal, 'open', 'screening')
  record(trx, proposal, { type: 'proposal.opened', actor: { kind: 'engine', ...context } })
}

async function beginEvaluation(trx: Trx, call: CaseFile, context: EngineContext): Promise<void> {
  const actor = { kind: 'engine', ...context } as const
  transition(trx, call, 'open', 'evaluating')
  post(
    trx,
    trx
      .updateTable('call_stage')
      .set({ opened_at: sqlNow })
      .where('call_id', '=', call.id)
      .where('stage', '=', call.stage),
  )
  record(trx, call, { type: 'call.opened', actor, subject: String(call.stage) })
  await completeStage(trx, call, actor)
}
