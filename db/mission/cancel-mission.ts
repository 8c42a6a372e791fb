import type { Actor } from '../../domain/case/actor.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { record } from '../audit/record.ts'
import { decommitDays, reserveDays } from '../budget/book-days.ts'
import { transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { settleMission } from '../request/settle-mission.ts'
import { lockMission, termsDetail } from './lock-mission.ts'

/** An officer ends a mission that has not begun. Days that were promised to the expert are the request's again. */
export async function cancelMission(
  trx: Trx,
  actor: Actor,
  { missionId, reason }: { missionId: string; reason: string },
): Promise<void> {
  const { request, file, mission } = await lockMission(trx, missionId, { verb: 'cancel', to: 'cancelled' })
  assertReason(reason)
  transition(trx, file, 'cancel', 'cancelled')
  const auditId = record(trx, file, {
    type: 'mission.cancelled',
    actor,
    reason,
    detail: termsDetail(mission),
  })
  if (mission.accepted_at) {
    const booking = { caseId: request.id, days: mission.days, key: file.id, auditId }
    await decommitDays(trx, booking)
    await reserveDays(trx, booking)
  }
  await settleMission(trx, actor, { request, mission: file, outcome: 'cancelled' })
}
