import type { EngineContext } from '../../domain/case/actor.ts'
import type { Position } from '../../domain/events.ts'
import { record } from '../audit/record.ts'
import { positionOf } from '../case/case-file.ts'
import { takeStep } from '../case/take-step.ts'
import type { Trx } from '../database.ts'
import { callStage } from './stage-rows.ts'

/** Reminds everybody with an unsubmitted draft of the deadline, once per reminder (`key`). */
export async function remindDrafts(
  trx: Trx,
  context: EngineContext,
  { key }: { key: string },
): Promise<{ position: Position }> {
  const { file } = await takeStep(trx, context, { name: 'remind-drafts', subject: key }, async (call) => {
    const { deadline_at } = await callStage(trx, call.id, call.stage)
    record(trx, call, {
      type: 'call.drafts-reminded',
      actor: { kind: 'engine', ...context },
      detail: { stage: call.stage, deadlineAt: deadline_at.toISOString() },
    })
  })
  return { position: positionOf(file) }
}
