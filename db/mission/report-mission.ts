import type { Actor } from '../../domain/case/actor.ts'
import { checkMissionReport, type ReportedWork, type WorkSoFar } from '../../domain/mission/check-report.ts'
import { type Arrival, arrivalOf, type Elapsed } from '../../domain/shared/arrival.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { onBehalfColumns, personOf, registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { transition } from '../case/case-file.ts'
import { facilityNow, type Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { post } from '../transaction.ts'
import { lockMission } from './lock-mission.ts'
import { reportDraftOf } from './mission-queries.ts'
import { writeReportDraft } from './save-mission-report.ts'

/** `version` of the unfinished text that the person had before them; a program that never saved one leaves it out. */
export type MissionReport = WorkSoFar & { missionId: string; version?: number; elapsedMs?: Elapsed }
export type MissionReportReceipt = Arrival & { round: number }

/** The expert reports on a mission that has ended. Every round is kept; the fee is reckoned from the one that is validated. */
export async function reportMission(trx: Trx, actor: Actor, report: MissionReport): Promise<MissionReportReceipt> {
  const { file, mission } = await lockMission(trx, report.missionId, { verb: 'report', to: 'validation' })
  const dates = { startsOn: mission.starts_on, endsOn: mission.ends_on, days: mission.days }
  const problems = checkMissionReport(report, dates)
  if (problems.length > 0) throw invalidInput(problems)
  const work = { text: report.text.trim(), daysWorked: report.daysWorked!, daysAway: report.daysAway! }
  const receipt = { round: mission.round, ...arrivalOf(await facilityNow(trx), report.elapsedMs) }
  await keepAsDraft(trx, actor, { ...report, ...work })
  insertReport(trx, actor, { ...work, missionId: file.id, receipt })
  const answered = await answerIfOpen(trx, file, actor, { kind: 'report-mission', answer: 'reported' })
  transition(trx, file, 'report', 'validation')
  const { daysWorked, daysAway } = work
  const auditId = record(trx, file, {
    type: 'mission.reported',
    actor,
    ...answered,
    subject: String(receipt.round),
    detail: { round: receipt.round, daysWorked, daysAway, arrivedAt: receipt.arrivedAt.toISOString() },
  })
  registerOnBehalf(trx, file, auditId, actor)
  return receipt
}

/** Should it come back, the next round begins with what was handed in. */
async function keepAsDraft(trx: Trx, actor: Actor, { missionId, version, ...work }: MissionReport): Promise<void> {
  const { text, daysWorked, daysAway } = work
  const before = version ?? (await reportDraftOf(trx, missionId))?.version ?? 0
  await writeReportDraft(trx, actor, { missionId, version: before, text, daysWorked, daysAway })
}

type HandedIn = ReportedWork & { missionId: string; receipt: MissionReportReceipt }

function insertReport(
  trx: Trx,
  actor: Actor,
  { missionId, text, daysWorked, daysAway, receipt: { round, arrivedAt } }: HandedIn,
): void {
  post(
    trx,
    trx.insertInto('mission_report').values({
      mission_id: missionId,
      round,
      text,
      days_worked: daysWorked,
      days_away: daysAway,
      submitted_by: personOf(actor),
      arrived_at: arrivedAt,
      ...onBehalfColumns(actor),
    }),
  )
}
