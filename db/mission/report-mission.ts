import type { Actor } from '../../domain/case/actor.ts'
import { checkMissionReport, type ReportedWork } from '../../domain/mission/check-report.ts'
import { type Arrival, arrivalOf } from '../../domain/shared/arrival.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { onBehalfText, personOf, registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { transition } from '../case/case-file.ts'
import { facilityNow, type Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { lockMission } from './lock-mission.ts'

export type MissionReport = ReportedWork & { missionId: string; elapsedMs?: number }
export type MissionReportReceipt = Arrival & { round: number }

/** The expert reports on a mission that has ended. Every round is kept; the fee is reckoned from the one that is validated. */
export async function reportMission(trx: Trx, actor: Actor, report: MissionReport): Promise<MissionReportReceipt> {
  const { file, mission } = await lockMission(trx, report.missionId, { verb: 'report', to: 'validation' })
  const dates = { startsOn: mission.starts_on, endsOn: mission.ends_on, days: mission.days }
  const problems = checkMissionReport(report, dates)
  if (problems.length > 0) throw invalidInput(problems)
  const receipt = { round: mission.round, ...arrivalOf(await facilityNow(trx), report.elapsedMs) }
  await insertReport(trx, actor, report, receipt)
  const answered = await answerIfOpen(trx, file, actor, { kind: 'report-mission', answer: 'reported' })
  await transition(trx, file, 'report', 'validation')
  const { daysWorked, daysAway } = report
  const auditId = await record(trx, file, {
    type: 'mission.reported',
    actor,
    ...answered,
    subject: String(receipt.round),
    detail: { round: receipt.round, daysWorked, daysAway, arrivedAt: receipt.arrivedAt.toISOString() },
  })
  await registerOnBehalf(trx, file, auditId, actor)
  return receipt
}

async function insertReport(
  trx: Trx,
  actor: Actor,
  { missionId, text, daysWorked, daysAway }: MissionReport,
  { round, arrivedAt }: MissionReportReceipt,
): Promise<void> {
  await trx
    .insertInto('mission_report')
    .values({
      mission_id: missionId,
      round,
      text: text.trim(),
      days_worked: daysWorked,
      days_away: daysAway,
      submitted_by: personOf(actor),
      arrived_at: arrivedAt,
      on_behalf_of: onBehalfText(actor),
    })
    .execute()
}
