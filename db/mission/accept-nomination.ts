import type { Actor } from '../../domain/case/actor.ts'
import { assertNotOwnMission } from '../../domain/mission/not-own-mission.ts'
import { registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { lockMission } from './lock-mission.ts'

/** The institution agrees to the expert who is nominated: the mission is offered to them. */
export async function acceptNomination(trx: Trx, actor: Actor, { missionId }: { missionId: string }): Promise<void> {
  const { file, mission } = await lockMission(trx, missionId, { verb: 'accept', to: 'offered' })
  assertNotOwnMission(actor, mission)
  const answered = await answerIfOpen(trx, file, actor, { kind: 'accept-nomination', answer: 'accepted' })
  transition(trx, file, 'accept', 'offered')
  const auditId = record(trx, file, { type: 'nomination.accepted', actor, ...answered })
  registerOnBehalf(trx, file, auditId, actor)
}
