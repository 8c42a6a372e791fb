import type { EngineContext } from '../../domain/case/actor.ts'
import type { Position } from '../../domain/events.ts'
import { record } from '../audit/record.ts'
import { positionOf } from '../case/case-file.ts'
import { takeStep } from '../case/take-step.ts'
import type { Trx } from '../database.ts'
import { callStage } from './stage-rows.ts'

/** The stage should have been ranked by now: the officers are told, once. */
export async function noteOverdueStage(trx: Trx, context: EngineContext): Promise<{ position: Position }> {
  const { file } = await takeStep(trx, context, { name: 'note-overdue-stage' }, async (call) => {
    const { evaluate_by } = await callStage(trx, call.id, call.stage)
    record(trx, call, {
      type: 'stage.overdue',
      actor: { kind: 'engine', ...context },
      detail: { stage: call.stage, evaluateBy: evaluate_by?.toISOString() ?? null },
    })
  })
  return { position: positionOf(file) }
}
