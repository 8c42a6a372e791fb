import type { Actor } from '../../domain/case/actor.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import type { Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { fallThrough } from './fall-through.ts'
import { lockMission } from './lock-mission.ts'

/** The expert does not take the mission, and says why. */
export async function declineMission(
  trx: Trx,
  actor: Actor,
  { missionId, reason }: { missionId: string; reason: string },
): Promise<void> {
  const locked = await lockMission(trx, missionId, { verb: 'decline', to: 'fallen-through' })
  assertReason(reason)
  const answered = await answerIfOpen(trx, locked.file, actor, { kind: 'accept-mission', answer: 'declined' })
  await fallThrough(trx, actor, locked, { verb: 'decline', type: 'mission.declined', reason, ...answered })
}
