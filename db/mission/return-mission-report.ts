import type { Actor } from '../../domain/case/actor.ts'
import { assertNotOwnMission } from '../../domain/mission/not-own-mission.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { registerOnBehalf } from '../audit/on-behalf.ts'
import type { Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { sendBack } from './judge-report.ts'
import { lockMission } from './lock-mission.ts'

/** The institution sends a report back and says what is missing or not so. */
export async function returnMissionReport(
  trx: Trx,
  actor: Actor,
  { missionId, reason }: { missionId: string; reason: string },
): Promise<void> {
  const locked = await lockMission(trx, missionId, { verb: 'return', to: 'reporting' })
  assertNotOwnMission(actor, locked.mission)
  assertReason(reason)
  const answered = await answerIfOpen(trx, locked.file, actor, { kind: 'validate-report', answer: 'returned' })
  const auditId = await sendBack(trx, actor, locked, { as: 'institution', reason, ...answered })
  registerOnBehalf(trx, locked.file, auditId, actor)
}
