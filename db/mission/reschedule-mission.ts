import type { Actor } from '../../domain/case/actor.ts'
import { checkOtherMissions } from '../../domain/mission/clashing-missions.ts'
import { checkMissionDates } from '../../domain/mission/dates.ts'
import { assertNotOwnMission } from '../../domain/mission/not-own-mission.ts'
import { type Agreements, checkAgreements } from '../../domain/mission/sides-agreed.ts'
import { latestDay } from '../../domain/programme/latest-day.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { dateIn } from '../../domain/shared/working-days.ts'
import { record } from '../audit/record.ts'
import { transition } from '../case/case-file.ts'
import { facilityNow, type Trx } from '../database.ts'
import { rulesOfRequest } from '../programme/facility-rules-queries.ts'
import { post } from '../transaction.ts'
import { lockMission } from './lock-mission.ts'
import { otherMissionsOf } from './other-missions.ts'

export type NewDates = { missionId: string; startsOn: string; endsOn: string; reason: string; agreements?: Agreements }

/**
 * A mission that has not begun gets other dates, to which whoever had agreed to the old ones has agreed: both read in
 * whose words. Its phase begins anew, and with it the question that is open, or the waiting for the new first day.
 */
export async function rescheduleMission(
  trx: Trx,
  actor: Actor,
  { missionId, startsOn, endsOn, reason, agreements = {} }: NewDates,
): Promise<void> {
  const { file, mission } = await lockMission(trx, missionId, { verb: 'reschedule' })
  assertNotOwnMission(actor, mission)
  assertReason(reason)
  const { rules, zone } = await rulesOfRequest(trx, missionId)
  const today = dateIn(await facilityNow(trx), zone)
  const bounds = { today, latest: latestDay(rules, today) }
  const dates = checkMissionDates({ startsOn, endsOn, days: mission.days }, bounds)
  const before = { startsOn: mission.starts_on, endsOn: mission.ends_on }
  const clashes = checkOtherMissions({ startsOn, endsOn }, before, await otherMissionsOf(trx, mission))
  const problems = [...(dates.length > 0 ? dates : clashes), ...checkAgreements(file.status, agreements)]
  if (problems.length > 0) throw invalidInput(problems)
  post(trx, trx.updateTable('mission').set({ starts_on: startsOn, ends_on: endsOn }).where('case_id', '=', missionId))
  transition(trx, file, 'reschedule', file.status)
  record(trx, file, {
    type: 'mission.rescheduled',
    actor,
    reason: await inWhoseWords(trx, missionId, { reason, agreements }),
    detail: { startsOn, endsOn, startedOn: before.startsOn, endedOn: before.endsOn },
  })
}

/** The reason, and under it what each side said, by its name: as in the trail so in the letters. */
async function inWhoseWords(
  trx: Trx,
  missionId: string,
  { reason, agreements }: Pick<NewDates, 'reason'> & { agreements: Agreements },
): Promise<string> {
  const { institution, expert } = await trx
    .selectFrom('mission as m')
    .innerJoin('request as q', 'q.case_id', 'm.request_id')
    .innerJoin('organisation as o', 'o.id', 'q.organisation_id')
    .innerJoin('person as e', 'e.id', 'm.expert_id')
    .select(['o.name as institution', 'e.name as expert'])
    .where('m.case_id', '=', missionId)
    .executeTakeFirstOrThrow()
  const said = [
    ...(agreements.institution ? [`${institution}: ${agreements.institution}`] : []),
    ...(agreements.expert ? [`${expert}: ${agreements.expert}`] : []),
  ]
  return [reason, ...said].join('\n')
}
