import { z } from 'zod'
import { missionById, reportsOfMission } from '../../db/mission/mission-queries.ts'
import { reportMission } from '../../db/mission/report-mission.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { missionStatus } from '../../domain/mission/mission-status.ts'
import { paths } from '../../domain/shared/paths.ts'
import { calendarDays } from '../../domain/shared/working-days.ts'
import { actingAs } from '../acting-as.ts'
import type { Asked } from '../asked.ts'
import { text, wholeNumber } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import { dueOf } from '../request/due-of.ts'
import { missionHeadView, missionTerms } from '../request/mission-terms.ts'
import type { Routes } from '../routes.ts'
import { reportView } from './reports-view.ts'

const textLimit = 20_000
const report = z.object({ text: text(textLimit), daysWorked: wholeNumber(0, 1000), daysAway: wholeNumber(0, 1000) })

export const missionReportRoutes = (routes: Routes): void => {
  routes.get(paths.missionReport(':id'), 'mission.report', showReport)
  routes.post(paths.missionReport(':id'), 'mission.report', submit, {
    body: report,
    form: showReport,
    files: { most: 1, mostBytes: 25_000_000 },
  })
}

/** What came of the mission, in the expert's words, and the days that the fee is reckoned from. */
async function showReport(request: Asked): Promise<Reply> {
  const mission = await missionById(request.db, request.standing.id)
  const reports = await reportsOfMission(request.db, mission.id)
  const [newest] = reports
  const lasted = calendarDays(mission.startsOn, mission.endsOn)
  const most = Math.min(mission.days, lasted)
  const mayReport = hasVerb(missionStatus, mission.status, 'report')
  return page('mission/report', {
    ...missionHeadView(mission),
    terms: missionTerms(mission),
    dueAt: await dueOf(request, 'report-mission'),
    mayReport,
    returned: mayReport ? (newest?.judgementReason ?? null) : null,
    agreedDays: most,
    lasted,
    isRemote: mission.modality === 'remote',
    limit: textLimit,
    onBehalf: request.onBehalf('mission.report') === null ? null : mission.expert,
    reports: reports.map((one) => reportView(one, request.standing.relation === 'none')),
    form: request.form(
      newest && mayReport
        ? { text: newest.text, daysWorked: newest.daysWorked, daysAway: newest.daysAway }
        : { daysWorked: most, daysAway: mission.modality === 'remote' ? 0 : '' },
    ),
  })
}

async function submit(request: Asked): Promise<Reply> {
  const given = request.parse(report)
  const { id: missionId } = request.standing
  const actor = actingAs(request.actor(), (await missionById(request.db, missionId)).expert)
  const elapsedMs = request.elapsedMs()
  await request.command((trx) => reportMission(trx, actor, { missionId, ...given, elapsedMs }))
  return seeOther(paths.mission(missionId), 'mission.notice.reported')
}
