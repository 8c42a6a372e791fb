import type { Actor } from '../../domain/case/actor.ts'
import type { WorkSoFar } from '../../domain/mission/check-report.ts'
import { normalised } from '../../domain/proposal/answers.ts'
import { staleVersion } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { facilityNow, type Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { lockMission } from './lock-mission.ts'
import { type ReportDraft, reportDraftOf } from './mission-queries.ts'

/** `version` is the one that the person had before them, 0 where nothing was saved yet. */
export type MissionReportDraft = WorkSoFar & { missionId: string; version: number }
export type SavedMissionReport = { version: number; savedAt: Date }

/** Keeps a report that is being written, complete or not; nothing is sent, and nothing is entered in the audit trail. */
export async function saveMissionReport(
  trx: Trx,
  actor: Actor,
  draft: MissionReportDraft,
): Promise<SavedMissionReport> {
  await lockMission(trx, draft.missionId, { verb: 'report', to: 'validation' })
  return writeReportDraft(trx, actor, draft)
}

/** Writes under the mission's lock. The same click twice is one save; another tab's text is never overwritten unseen. */
export async function writeReportDraft(
  trx: Trx,
  actor: Actor,
  { missionId, version, ...given }: MissionReportDraft,
): Promise<SavedMissionReport> {
  const work = { ...given, text: normalised(given.text) }
  const stored = await reportDraftOf(trx, missionId)
  if (stored && version <= stored.version && isSameWork(work, stored))
    return { version: stored.version, savedAt: stored.savedAt }
  if (version !== (stored?.version ?? 0)) throw staleVersion('problem.mission-report-changed')
  const saved = { version: version + 1, saved_by: personOf(actor), saved_at: await facilityNow(trx) }
  const columns = { ...saved, text: work.text, days_worked: work.daysWorked, days_away: work.daysAway }
  post(
    trx,
    trx
      .insertInto('mission_report_draft')
      .values({ mission_id: missionId, ...columns })
      .onConflict((conflict) => conflict.column('mission_id').doUpdateSet(columns)),
  )
  return { version: saved.version, savedAt: saved.saved_at }
}

const isSameWork = (one: WorkSoFar, other: ReportDraft): boolean =>
  one.text === other.text && one.daysWorked === other.daysWorked && one.daysAway === other.daysAway
