import type { Actor } from '../../domain/case/actor.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { recordException } from '../audit/record-exception.ts'
import { transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { lockMission, termsDetail } from './lock-mission.ts'

/** An officer ends a mission under way before its time. What was done until then is reported and paid. */
export async function breakOffMission(
  trx: Trx,
  actor: Actor,
  { missionId, reason }: { missionId: string; reason: string },
): Promise<void> {
  const { file, mission } = await lockMission(trx, missionId, { verb: 'break-off', to: 'reporting' })
  assertReason(reason)
  await transition(trx, file, 'break-off', 'reporting')
  const auditId = await record(trx, file, { type: 'mission.broken-off', actor, reason, detail: termsDetail(mission) })
  const requestedBy = personOf(actor)
  await recordException(trx, { caseId: file.id, auditId, kind: 'broken-off', reason, requestedBy })
}
