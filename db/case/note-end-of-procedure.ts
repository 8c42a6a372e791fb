import type { EngineContext } from '../../domain/case/actor.ts'
import { json, type Trx } from '../database.ts'
import { holdCase } from './hold.ts'
import { lockForEngine } from './take-step.ts'

/**
 * A procedure has come to its end with the case still open. Once, that is a reason to read the record again; a second
 * time at the same position and event nothing would ever change, so the case is put on hold for somebody to look at.
 * `runId` is the workflow's run: the same one again is a retry, not a second time.
 */
export async function noteEndOfProcedure(trx: Trx, context: EngineContext, runId: string): Promise<void> {
  const file = await lockForEngine(trx, context)
  if (!file.is_open || file.hold_reason !== null) return
  const first = await trx
    .insertInto('step')
    .values({
      case_id: file.id,
      phase_no: file.phase_no,
      step: 'end-of-procedure',
      subject: String(context.seen),
      result: json({ runId }),
    })
    .onConflict((c) =>
      c.columns(['case_id', 'phase_no', 'step', 'subject']).doUpdateSet((e) => ({ result: e.ref('step.result') })),
    )
    .returning('result')
    .executeTakeFirstOrThrow()
  if ((first.result as { runId: string }).runId !== runId)
    await holdCase(trx, { kind: 'engine', ...context }, file.id, 'procedure-ended')
}
