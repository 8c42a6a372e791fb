import { missionById, type ReportDraft, reportDraftOf, reportsOfMission } from '../../db/mission/mission-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { missionStatus } from '../../domain/mission/mission-status.ts'
import { calendarDays } from '../../domain/shared/working-days.ts'
import type { Asked } from '../asked.ts'
import { dueOf } from '../request/due-of.ts'
import { missionHeadView, missionTerms } from '../request/mission-terms.ts'
import { reportView } from './reports-view.ts'

const textLimit = 20_000

/** What came of the mission, in the expert's words, and the days that the fee is reckoned from: to write, or to read again. */
export async function missionReportView(request: Asked) {
  const mission = await missionById(request.db, request.standing.id)
  const reports = await reportsOfMission(request.db, mission.id)
  const [newest] = reports
  const mayReport = hasVerb(missionStatus, mission.status, 'report')
  const draft = mayReport ? await reportDraftOf(request.db, mission.id) : undefined
  const isRemote = mission.modality === 'remote'
  const onBehalf = await request.onBehalf('mission.report')
  const lasted = calendarDays(mission.startsOn, mission.endsOn)
  const agreedDays = Math.min(mission.days, lasted)
  const untouched = { text: '', daysWorked: agreedDays, daysAway: isRemote ? 0 : null }
  const stored = fieldsOf(draft ?? (mayReport ? newest : undefined) ?? untouched)
  return {
    ...missionHeadView(mission),
    terms: missionTerms(mission),
    dueAt: await dueOf(request, 'report-mission'),
    mayReport,
    isAutosaved: onBehalf === null,
    version: request.version(draft?.version ?? 0),
    savedAt: draft?.savedAt ?? null,
    savedBy: draft?.savedBy ?? null,
    conflict: request.refusal?.name === 'StaleVersion' ? bothOf(request, stored) : null,
    returned: mayReport && newest?.judgementReason ? { by: newest.judgedAs, reason: newest.judgementReason } : null,
    agreedDays,
    lasted,
    isRemote,
    limit: textLimit,
    onBehalf,
    reports: reports.map((one) => reportView(one, request.standing.relation === 'none')),
    form: request.form(stored),
  }
}

type Fields = Record<'text' | 'daysWorked' | 'daysAway', string>

const fieldsOf = ({ text, daysWorked, daysAway }: Pick<ReportDraft, 'text' | 'daysWorked' | 'daysAway'>): Fields => ({
  text,
  daysWorked: String(daysWorked ?? ''),
  daysAway: String(daysAway ?? ''),
})

/** After a save that would have overwritten another tab unseen: what differs, in both texts. */
function bothOf({ typed }: Asked, stored: Fields) {
  const differing = (Object.keys(stored) as (keyof Fields)[]).filter(
    (field) => String(typed[field] ?? '').trim() !== stored[field].trim(),
  )
  const rowsOf = (values: Readonly<Record<string, unknown>>) =>
    differing.map((field) => ({
      label: { key: `mission.report.${field}` },
      value: values[field] ? { lines: String(values[field]) } : null,
    }))
  return { yours: rowsOf(typed), theirs: rowsOf(stored) }
}
