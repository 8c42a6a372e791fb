import type { Visitor } from '../../domain/identity/visitor.ts'
import type { MissionStatus } from '../../domain/mission/mission-status.ts'
import type { Modality } from '../../domain/programme/facility-rules.ts'
import type { Database } from '../database.ts'

export type ListedMission = {
  id: string
  reference: string | null
  title: string
  status: MissionStatus
  requestId: string
  requestReference: string | null
  organisation: string
  expertId: string
  expert: string
  country: string
  modality: Modality
  days: number
  startsOn: string
  endsOn: string
}
/** What stands above every page of a mission. */
export type MissionHead = ListedMission & { organisationId: string; isOpen: boolean; onHold: boolean }
export type MissionView = MissionHead & {
  number: number
  place: string
  band: string
  /** Why this expert; for staff. */
  reason: string
  nominatedBy: string
  nominatedAt: Date
  acceptedAt: Date | null
  round: number
}

export async function missionHead(_db: Database, _missionId: string): Promise<MissionHead> {
  throw new TypeError('missionHead is being written')
}

export async function missionById(_db: Database, _missionId: string): Promise<MissionView> {
  throw new TypeError('missionById is being written')
}

/** A page of the missions that the visitor may look at, newest first: an expert's own, an institution's, or all for staff. */
export async function listMissions(
  _db: Database,
  _visitor: Visitor,
  _page: { before: string | null; most: number },
): Promise<ListedMission[]> {
  throw new TypeError('listMissions is being written')
}

/** For the page of a request: its missions in their order. */
export async function missionsOfRequest(_db: Database, _requestId: string): Promise<ListedMission[]> {
  throw new TypeError('missionsOfRequest is being written')
}

export type ListedMissionReport = {
  round: number
  text: string
  daysWorked: number
  daysAway: number
  submittedBy: string
  arrivedAt: Date
  onBehalfOf: string | null
  judgement: 'validated' | 'returned' | 'silent' | null
  judgedBy: string | null
  judgedAt: Date | null
  judgementReason: string | null
  judgedOnBehalfOf: string | null
}

/** Every report of a mission, the newest first. */
export async function reportsOfMission(_db: Database, _missionId: string): Promise<ListedMissionReport[]> {
  throw new TypeError('reportsOfMission is being written')
}
