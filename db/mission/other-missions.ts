import { statusesWhere } from '../../domain/case/status-table.ts'
import { missionStatus } from '../../domain/mission/mission-status.ts'
import type { Trx } from '../database.ts'
import type { Mission } from './lock-mission.ts'

const open = statusesWhere(missionStatus, (row) => row.open)

/**
 * The days of the expert's other open missions. The expert's row is locked: whoever nominates them, or moves another of
 * their missions, waits until these dates are written.
 */
export async function otherMissionsOf(trx: Trx, { case_id, expert_id }: Mission) {
  await trx.selectFrom('expert').select('person_id').where('person_id', '=', expert_id).forNoKeyUpdate().execute()
  return trx
    .selectFrom('mission as m')
    .innerJoin('case_file as f', 'f.id', 'm.case_id')
    .select(['m.starts_on as startsOn', 'm.ends_on as endsOn'])
    .where('m.expert_id', '=', expert_id)
    .where('m.case_id', '<>', case_id)
    .where('f.status', 'in', open)
    .orderBy('m.starts_on')
    .execute()
}
