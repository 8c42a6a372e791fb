import type { Actor } from '../../domain/case/actor.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { dateIn } from '../../domain/shared/working-days.ts'
import { personOf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { recordException } from '../audit/record-exception.ts'
import { transition } from '../case/case-file.ts'
import { facilityNow, type Trx } from '../database.ts'
import { rulesOfRequest } from '../programme/facility-rules-queries.ts'
import { post } from '../transaction.ts'
import { lockMission, type Mission, termsDetail } from './lock-mission.ts'

/** An officer ends a mission under way before its time: today is its last day. What was done until then is reported and paid. */
export async function breakOffMission(
  trx: Trx,
  actor: Actor,
  { missionId, reason }: { missionId: string; reason: string },
): Promise<void> {
  const { file, mission } = await lockMission(trx, missionId, { verb: 'break-off', to: 'reporting' })
  assertReason(reason)
  const endsOn = await lastDay(trx, mission)
  post(trx, trx.updateTable('mission').set({ ends_on: endsOn }).where('case_id', '=', file.id))
  transition(trx, file, 'break-off', 'reporting')
  const detail = { ...termsDetail(mission), endsOn, agreedEndsOn: mission.ends_on }
  const auditId = record(trx, file, { type: 'mission.broken-off', actor, reason, detail })
  const requestedBy = personOf(actor)
  recordException(trx, { caseId: file.id, auditId, kind: 'broken-off', reason, requestedBy })
}

/** Today; the agreed day where it has gone by already and the engine was late. */
async function lastDay(trx: Trx, { case_id, ends_on }: Mission): Promise<string> {
  const { zone } = await rulesOfRequest(trx, case_id)
  const today = dateIn(await facilityNow(trx), zone)
  return today < ends_on ? today : ends_on
}
