import { act } from '../engine/activities.ts'
import type { CallCase, Stage } from './call-case.ts'

/** Until all proposals of the stage are ranked or out; when that takes longer than planned, the officers are told. */
export async function evaluating(call: CallCase, stage: Stage): Promise<void> {
  if (!call.isIn(stage.stage, 'evaluating')) return
  if (await call.until('evaluation', stage.evaluateBy)) return
  await call.step((x) => act.noteOverdueStage(x))
  await call.until('evaluation')
}
