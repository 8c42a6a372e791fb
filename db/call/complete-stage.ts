import type { Actor } from '../../domain/case/actor.ts'
import { inTheStage } from '../../domain/proposal/proposal-status.ts'
import { record } from '../audit/record.ts'
import { type CaseFile, transition } from '../case/case-file.ts'
import { sqlNow, type Trx } from '../database.ts'
import { post } from '../transaction.ts'

/**
 * Moves a locked call on when the last proposal of its stage is ranked or out, and completes it when its last case is
 * closed. Every exit from a stage calls this under the call's lock, so that "the last one in" is counted once.
 */
export async function completeStage(trx: Trx, call: CaseFile, actor: Actor): Promise<void> {
  if (call.status === 'evaluating' && (await countStillIn(trx, call)) === 0) {
    transition(trx, call, 'complete', 'ranking')
    post(
      trx,
      trx
        .updateTable('call_stage')
        .set({ completed_at: sqlNow })
        .where('call_id', '=', call.id)
        .where('stage', '=', call.stage),
    )
    record(trx, call, { type: 'stage.completed', actor, subject: String(call.stage) })
  }
  if (call.status === 'decided' && (await countOpen(trx, call)) === 0) {
    transition(trx, call, 'complete', 'completed')
    record(trx, call, { type: 'call.completed', actor })
  }
}

/** Proposals of the call's stage that are neither ranked nor out; an invitation of this stage that nobody answered counts. */
async function countStillIn(trx: Trx, call: CaseFile): Promise<number> {
  const { count } = await trx
    .selectFrom('case_file')
    .select((e) => e.fn.countAll<bigint>().as('count'))
    .where('call_id', '=', call.id)
    .where('kind', '=', 'proposal')
    .where('stage', '=', call.stage)
    .where('status', 'in', [...inTheStage, 'invited'])
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function countOpen(trx: Trx, call: CaseFile): Promise<number> {
  const { count } = await trx
    .selectFrom('case_file')
    .select((e) => e.fn.countAll<bigint>().as('count'))
    .where('call_id', '=', call.id)
    .where('kind', '=', 'proposal')
    .where('is_open', '=', true)
    .where('status', '<>', 'draft')
    .executeTakeFirstOrThrow()
  return Number(count)
}
