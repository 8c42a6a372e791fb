import type { MissionBrief } from '../../domain/case/briefs.ts'
import { addDays, instantAt } from '../../domain/shared/working-days.ts'
import type { Trx } from '../database.ts'
import { rulesOfRequest } from '../programme/facility-rules-queries.ts'

/** When a mission begins and is over, in the facility's zone, and which round of its report and its fee is asked for. */
export async function missionBrief(trx: Trx, missionId: string): Promise<MissionBrief> {
  const mission = await trx
    .selectFrom('mission')
    .leftJoin('fee', 'fee.mission_id', 'mission.case_id')
    .select(['mission.starts_on', 'mission.ends_on', 'mission.round', 'fee.round as fee_round'])
    .where('mission.case_id', '=', missionId)
    .executeTakeFirstOrThrow()
  const { zone } = await rulesOfRequest(trx, missionId)
  return {
    startsAt: instantAt(mission.starts_on, '00:00', zone).getTime(),
    endsAt: instantAt(addDays(mission.ends_on, 1), '00:00', zone).getTime(),
    reportRound: mission.round,
    feeRound: mission.fee_round ?? 1,
  }
}
