import type { EventType } from '../../domain/events.ts'
import type { Database } from '../database.ts'

const endings: readonly EventType[] = ['nomination.refused', 'mission.declined', 'mission.cancelled']

/** By mission of a request: why the institution refused the expert, the expert declined, or an officer cancelled it. */
export async function whyMissionsEnded(db: Database, requestId: string): Promise<ReadonlyMap<string, string>> {
  const entries = await db
    .selectFrom('audit_entry as a')
    .innerJoin('mission as m', 'm.case_id', 'a.case_id')
    .select(['m.case_id as missionId', 'a.reason'])
    .where('m.request_id', '=', requestId)
    .where('a.type', 'in', endings)
    .where('a.reason', 'is not', null)
    .execute()
  return new Map(entries.map(({ missionId, reason }) => [missionId, reason ?? '']))
}
