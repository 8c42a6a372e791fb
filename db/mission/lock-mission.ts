import type { Selectable } from 'kysely'
import { mayGo } from '../../domain/case/status-table.ts'
import { type MissionStatus, missionStatus } from '../../domain/mission/mission-status.ts'
import { invalidTransition, notFound } from '../../domain/shared/errors.ts'
import { type CaseFile, lockCase } from '../case/case-file.ts'
import { lockParentOf } from '../case/lock-parent.ts'
import type { Database, Trx } from '../database.ts'
import type { MissionTable } from '../schema/mission.ts'

export type Mission = Selectable<MissionTable>
export type LockedMission = { request: CaseFile; file: CaseFile; mission: Mission }
/** Without `to` it stays in its status. */
export type Move = { verb: string; to?: MissionStatus }

/** A mission, locked after the request that it is for, in a status from which the verb leads where it should. */
export async function lockMission(trx: Trx, missionId: string, { verb, to }: Move): Promise<LockedMission> {
  const request = await lockParentOf(trx, missionId)
  const file = await lockCase(trx, missionId, 'mission')
  if (!request) throw notFound('mission')
  if (!mayGo(missionStatus, file.status, verb, to ?? file.status))
    throw invalidTransition(`problem.mission-cannot-${verb}`)
  return { request, file, mission: await readMission(trx, missionId) }
}

export async function readMission(db: Database | Trx, missionId: string): Promise<Mission> {
  const mission = await db.selectFrom('mission').selectAll().where('case_id', '=', missionId).executeTakeFirst()
  if (!mission) throw notFound('mission')
  return mission
}

/** What messages and the audit trail say of a mission's terms. */
export const termsDetail = ({ days, starts_on, ends_on }: Mission) => ({ days, startsOn: starts_on, endsOn: ends_on })
