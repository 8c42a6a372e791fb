import { type CallRow, timelineOf } from '../../db/call/call-queries.ts'
import type { CallStage } from '../../db/call/stage-rows.ts'
import type { Asked } from '../asked.ts'

/** What happened to a call, and the dates that are ahead. */
export async function timelineView(request: Asked, call: CallRow, stages: readonly CallStage[]) {
  const now = await request.now()
  const happened = (await timelineOf(request.db, call.id)).map((entry) => ({
    state: 'happened',
    at: { instant: entry.at },
    text: {
      key: `call.timeline.${entry.type.replace('.', '-')}`,
      values: { stage: stageName(call, entry.stage ?? 1) },
    },
    detail: entry.by === null ? null : entry.reason === null ? entry.by : `${entry.by}: ${entry.reason}`,
  }))
  const ahead = stages
    .flatMap((stage) => [
      { at: stage.deadline_at, key: 'closes', stage: stage.stage },
      ...(stage.evaluate_by && !stage.completed_at
        ? [{ at: stage.evaluate_by, key: 'evaluated', stage: stage.stage }]
        : []),
    ])
    .filter(({ at }) => at > now)
    .map(({ at, key, stage }) => ({
      state: 'ahead',
      at: { instant: at },
      text: { key: `call.timeline.${key}`, values: { stage: stageName(call, stage) } },
      detail: null,
    }))
  return [...happened, ...ahead]
}

const stageName = (call: CallRow, stage: number): string => call.rule_set.stages[stage - 1]?.name ?? ''
