import type { Actor } from '../../domain/case/actor.ts'
import { assertNotOwnMission } from '../../domain/mission/not-own-mission.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import type { Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { fallThrough } from './fall-through.ts'
import { lockMission } from './lock-mission.ts'

/** The institution does not agree to the expert, and says why. */
export async function refuseNomination(
  trx: Trx,
  actor: Actor,
  { missionId, reason }: { missionId: string; reason: string },
): Promise<void> {
  const locked = await lockMission(trx, missionId, { verb: 'refuse', to: 'fallen-through' })
  assertNotOwnMission(actor, locked.mission)
  assertReason(reason)
  const answered = await answerIfOpen(trx, locked.file, actor, { kind: 'accept-nomination', answer: 'refused' })
  await fallThrough(trx, actor, locked, { verb: 'refuse', type: 'nomination.refused', reason, ...answered })
}
