import type { Visitor } from '../../domain/identity/visitor.ts'
import type { MissionStatus } from '../../domain/mission/mission-status.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { Database, Trx } from '../database.ts'
import { isMissionVisible } from '../identity/visible-cases.ts'

const listed = [
  'f.id',
  'f.reference',
  'f.title',
  'f.status',
  'f.is_open as isOpen',
  'm.number',
  'm.request_id as requestId',
  'r.reference as requestReference',
  'o.name as organisation',
  'm.expert_id as expertId',
  'x.name as expert',
  'm.country',
  'm.modality',
  'm.days',
  'm.starts_on as startsOn',
  'm.ends_on as endsOn',
] as const

const missions = (db: Database) =>
  db
    .selectFrom('mission as m')
    .innerJoin('case_file as f', 'f.id', 'm.case_id')
    .innerJoin('case_file as r', 'r.id', 'm.request_id')
    .innerJoin('request as q', 'q.case_id', 'm.request_id')
    .innerJoin('organisation as o', 'o.id', 'q.organisation_id')
    .innerJoin('person as x', 'x.id', 'm.expert_id')
    .select(listed)
    .$narrowType<{ status: MissionStatus }>()

/** A page of the missions that the visitor may look at, newest first: an expert's own, an institution's, or all for staff. */
export const listMissions = (
  db: Database,
  visitor: Visitor,
  { before, most }: { before: string | null; most: number },
) =>
  missions(db)
    .where(isMissionVisible(visitor, 'm', 'q'))
    .$if(before !== null, (query) => query.where('f.id', '<', before!))
    .orderBy('f.id', 'desc')
    .limit(most)
    .execute()
export type ListedMission = Awaited<ReturnType<typeof listMissions>>[number]

/** For the page of a request: those of its missions that the visitor may look at, in their order. */
export const missionsOfRequestFor = (db: Database, visitor: Visitor, requestId: string) =>
  missions(db)
    .where('m.request_id', '=', requestId)
    .where(isMissionVisible(visitor, 'm', 'q'))
    .orderBy('m.number')
    .execute()

/** For the pages of the facility: all missions of a request in their order. */
export const missionsOfRequest = (db: Database, requestId: string) =>
  missions(db).where('m.request_id', '=', requestId).orderBy('m.number').execute()

/** What stands above every page of a mission. */
export async function missionHead(db: Database, missionId: string) {
  const head = await missions(db)
    .select(['q.organisation_id as organisationId', 'f.hold_reason as holdReason'])
    .where('m.case_id', '=', missionId)
    .executeTakeFirst()
  if (!head) throw notFound('mission')
  return head
}

/** A mission with its terms, how it came about, and (for staff) why this expert. */
export async function missionById(db: Database, missionId: string) {
  const mission = await missions(db)
    .innerJoin('person as n', 'n.id', 'm.nominated_by')
    .select(['q.organisation_id as organisationId', 'f.hold_reason as holdReason'])
    .select(['m.place', 'm.band', 'm.reason', 'm.round', 'n.name as nominatedBy'])
    .select(['m.nominated_at as nominatedAt', 'm.accepted_at as acceptedAt'])
    .where('m.case_id', '=', missionId)
    .executeTakeFirst()
  if (!mission) throw notFound('mission')
  return mission
}
export type MissionView = Awaited<ReturnType<typeof missionById>>

/** Every report of a mission, the newest first, with what was said to it. */
export const reportsOfMission = (db: Database, missionId: string) =>
  db
    .selectFrom('mission_report as r')
    .innerJoin('person as s', 's.id', 'r.submitted_by')
    .leftJoin('person as j', 'j.id', 'r.judged_by')
    .select([
      'r.round',
      'r.text',
      'r.days_worked as daysWorked',
      'r.days_away as daysAway',
      's.name as submittedBy',
      'r.arrived_at as arrivedAt',
      'r.on_behalf_of as onBehalfOf',
      'r.on_behalf_note as onBehalfNote',
      'r.judgement',
      'j.name as judgedBy',
      'r.judged_as as judgedAs',
      'r.judged_at as judgedAt',
      'r.judgement_reason as judgementReason',
      'r.judged_on_behalf_of as judgedOnBehalfOf',
      'r.judged_on_behalf_note as judgedOnBehalfNote',
    ])
    .where('r.mission_id', '=', missionId)
    .orderBy('r.round', 'desc')
    .execute()
export type ListedMissionReport = Awaited<ReturnType<typeof reportsOfMission>>[number]

/** What was written of the next report so far. Nobody's but the expert's page and who writes for them may show it. */
export const reportDraftOf = (db: Database | Trx, missionId: string) =>
  db
    .selectFrom('mission_report_draft as d')
    .innerJoin('person as s', 's.id', 'd.saved_by')
    .select(['d.version', 'd.text', 'd.days_worked as daysWorked', 'd.days_away as daysAway'])
    .select(['s.name as savedBy', 'd.saved_at as savedAt'])
    .where('d.mission_id', '=', missionId)
    .executeTakeFirst()
export type ReportDraft = NonNullable<Awaited<ReturnType<typeof reportDraftOf>>>
