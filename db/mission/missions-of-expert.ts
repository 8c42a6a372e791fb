import type { Visitor } from '../../domain/identity/visitor.ts'
import type { MissionStatus } from '../../domain/mission/mission-status.ts'
import type { Database } from '../database.ts'
import { isMissionVisible } from '../identity/visible-cases.ts'

/** The missions of an expert that the visitor may look at, newest first, for the expert's page. */
export async function missionsOfExpert(db: Database, visitor: Visitor, personId: string) {
  const rows = await db
    .selectFrom('mission as m')
    .innerJoin('case_file as f', 'f.id', 'm.case_id')
    .innerJoin('request as q', 'q.case_id', 'm.request_id')
    .select(['f.id', 'f.reference', 'f.title', 'f.status', 'm.starts_on', 'm.ends_on', 'm.days'])
    .where('m.expert_id', '=', personId)
    .where(isMissionVisible(visitor, 'm', 'q'))
    .orderBy('f.id', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ starts_on, ends_on, status, ...row }) => ({
    ...row,
    status: status as MissionStatus,
    startsOn: starts_on,
    endsOn: ends_on,
  }))
}
