import type { Actor } from '../../domain/case/actor.ts'
import type { CaseFile } from '../case/case-file.ts'
import { lockParentOf } from '../case/lock-parent.ts'
import type { Trx } from '../database.ts'
import type { Task } from '../task/open-task.ts'
import { fallThrough } from './fall-through.ts'
import { readMission } from './lock-mission.ts'

/** The expert was silent on the offer. The request is locked already; where the rules only escalate, the offer stands. */
export async function lapseMission(trx: Trx, file: CaseFile, task: Task, actor: Actor): Promise<void> {
  if (!task.lapses) return
  const request = (await lockParentOf(trx, file.id))!
  const mission = await readMission(trx, file.id)
  await fallThrough(trx, actor, { request, file, mission }, { verb: 'lapse', type: 'mission.lapsed' })
}
