import { record } from '../../db/audit/record.ts'
import { decommitDays, releaseDays } from '../../db/budget/book-days.ts'
import { lockCase, transition } from '../../db/case/case-file.ts'
import { type Database, inTransaction } from '../../db/database.ts'
import { type Nomination, nominateExpert } from '../../db/request/nominate-expert.ts'
import { settleMission } from '../../db/request/settle-mission.ts'
import { addDays } from '../../domain/shared/working-days.ts'
import { anExpert, today } from './mission-records.ts'
import type { RequestCast } from './requests.ts'

/** Nominates somebody of the roster, whoever is first on it. */
export async function nominate(
  db: Database,
  { requestId, officer }: RequestCast,
  changes: Partial<Nomination> = {},
): Promise<{ missionId: string; expertId: string }> {
  const expertId = changes.expertId ?? (await anExpert(db))
  const now = await today(db)
  const { missionId } = await inTransaction(db, (trx) =>
    nominateExpert(trx, officer, {
      requestId,
      days: 12,
      startsOn: addDays(now, 40),
      endsOn: addDays(now, 60),
      modality: 'on-site',
      place: 'Dushanbe',
      country: 'TJ',
      reason: 'She wrote the last one.',
      ...changes,
      expertId,
    }),
  )
  return { missionId, expertId }
}

/** Ends a mission without its own life, and settles it as whatever ends it does; of a closed one no day was worked. */
export const endMissionAs = (
  db: Database,
  missionId: string,
  outcome: 'closed' | 'fallen-through' | 'cancelled',
): Promise<void> =>
  inTransaction(db, async (trx) => {
    const { request_id, days, accepted_at } = await trx
      .selectFrom('mission')
      .select(['request_id', 'days', 'accepted_at'])
      .where('case_id', '=', missionId)
      .executeTakeFirstOrThrow()
    const request = await lockCase(trx, request_id)
    const mission = await lockCase(trx, missionId)
    if (outcome === 'cancelled') transition(trx, mission, 'cancel', 'cancelled')
    else if (outcome === 'fallen-through') transition(trx, mission, 'refuse', 'fallen-through')
    else Object.assign(mission, { status: 'closed', is_open: false, phase_no: mission.phase_no + 1 })
    const system = { kind: 'system' } as const
    const type = outcome === 'closed' ? 'fee.confirmed' : 'mission.cancelled'
    const auditId = record(trx, mission, { type, actor: system })
    const booking = { caseId: request_id, days, key: missionId, auditId }
    if (outcome === 'closed') await (accepted_at ? decommitDays : releaseDays)(trx, booking)
    await settleMission(trx, system, { request, mission, outcome })
  })

export const missionsOf = async (db: Database, requestId: string): Promise<string[]> => {
  const rows = await db.selectFrom('mission').select('case_id').where('request_id', '=', requestId).execute()
  return rows.map((row) => row.case_id)
}
