import type { Actor } from '../../domain/case/actor.ts'
import { checkMissionDates } from '../../domain/mission/dates.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { dateIn } from '../../domain/shared/working-days.ts'
import { record } from '../audit/record.ts'
import { transition } from '../case/case-file.ts'
import { facilityNow, type Trx } from '../database.ts'
import { rulesOfRequest } from '../programme/facility-rules-queries.ts'
import { lockMission } from './lock-mission.ts'

export type NewDates = { missionId: string; startsOn: string; endsOn: string; reason: string }

/** A mission that has not begun gets the dates that both sides have agreed on: its workflow waits for the new first day. */
export async function rescheduleMission(
  trx: Trx,
  actor: Actor,
  { missionId, startsOn, endsOn, reason }: NewDates,
): Promise<void> {
  const { file, mission } = await lockMission(trx, missionId, { verb: 'reschedule', to: 'planned' })
  assertReason(reason)
  const { zone } = await rulesOfRequest(trx, missionId)
  const today = dateIn(await facilityNow(trx), zone)
  const problems = checkMissionDates({ startsOn, endsOn, days: mission.days }, today)
  if (problems.length > 0) throw invalidInput(problems)
  await trx
    .updateTable('mission')
    .set({ starts_on: startsOn, ends_on: endsOn })
    .where('case_id', '=', missionId)
    .execute()
  await transition(trx, file, 'reschedule', 'planned')
  const before = { startedOn: mission.starts_on, endedOn: mission.ends_on }
  await record(trx, file, { type: 'mission.rescheduled', actor, reason, detail: { startsOn, endsOn, ...before } })
}
