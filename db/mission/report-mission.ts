import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

export type MissionReport = {
  missionId: string
  text: string
  daysWorked: number
  daysAway: number
  elapsedMs?: number
}
export type MissionReportReceipt = { round: number; arrivedAt: Date; acceptedAt: Date }

/** The expert reports on a mission that has ended. */
export async function reportMission(_trx: Trx, _actor: Actor, _report: MissionReport): Promise<MissionReportReceipt> {
  throw new TypeError('reportMission is being written')
}
