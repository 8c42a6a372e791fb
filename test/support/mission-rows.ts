import type { Database } from '../../db/database.ts'
import type { MissionStatus } from '../../domain/mission/mission-status.ts'
import type { Modality } from '../../domain/programme/facility-rules.ts'
import { addDays } from '../../domain/shared/working-days.ts'
import { silkRoutesRules } from './request-records.ts'

export type NewMission = {
  status?: Exclude<MissionStatus, 'fallen-through' | 'cancelled' | 'closed'>
  /** Of the 20 days that are approved. */
  days?: number
  modality?: Modality
  startsOn?: string
  endsOn?: string
  expertId?: string
}

/** The calendar date at the facility. */
type Today = { today: string }

/** Nobody accepts a mission whose first day has passed: one that has begun was agreed before. */
export async function moveDates(
  db: Database,
  missionId: string,
  { today, ...given }: NewMission & Today,
): Promise<void> {
  const { startsOn, endsOn } = { ...datesFor(given.status ?? 'nominated', today), ...given }
  await db
    .updateTable('mission')
    .set({ starts_on: startsOn, ends_on: endsOn })
    .where('case_id', '=', missionId)
    .execute()
}

/** Missions that have begun began in the past, and those that have ended ended yesterday. */
function datesFor(status: MissionStatus, today: string): { startsOn: string; endsOn: string } {
  if (['nominated', 'offered', 'planned'].includes(status))
    return { startsOn: addDays(today, 7), endsOn: addDays(today, 25) }
  if (status === 'under-way') return { startsOn: addDays(today, -3), endsOn: addDays(today, 15) }
  return { startsOn: addDays(today, -20), endsOn: addDays(today, -1) }
}

type Insertion = NewMission & Today & { requestId: string; expertId: string; officer: string; reference: string }

/** The mission's row and its case, as they are when somebody has been nominated. */
export async function insertMission(
  db: Database,
  {
    status = 'nominated',
    days = 12,
    modality = 'on-site',
    requestId,
    expertId,
    officer,
    reference,
    today,
    ...dates
  }: Insertion,
): Promise<string> {
  const isYetToAgree = status === 'nominated' || status === 'offered'
  const { startsOn, endsOn } = { ...datesFor('nominated', today), ...(isYetToAgree ? dates : {}) }
  const { id } = await db
    .insertInto('case_file')
    .values({ kind: 'mission', title: 'A migration policy for Tajikistan', status: 'nominated', reference })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('mission')
    .values({
      case_id: id,
      request_id: requestId,
      number: 1,
      expert_id: expertId,
      days,
      starts_on: startsOn,
      ends_on: endsOn,
      modality,
      place: 'Dushanbe',
      country: 'TJ',
      band: silkRoutesRules().fees.bands[0]!.key,
      home_country: (e) => e.selectFrom('expert').select('home_country').where('person_id', '=', expertId),
      reason: 'First on the roster.',
      nominated_by: officer,
    })
    .execute()
  return id
}
