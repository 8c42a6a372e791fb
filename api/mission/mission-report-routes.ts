import { z } from 'zod'
import { missionById, reportsOfMission } from '../../db/mission/mission-queries.ts'
import { reportMission } from '../../db/mission/report-mission.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { missionStatus } from '../../domain/mission/mission-status.ts'
import { paths } from '../../domain/shared/paths.ts'
import { calendarDays } from '../../domain/shared/working-days.ts'
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
  routes.post(paths.missionReport(':id'), 'mission.report', submit, { body: report, form: showReport })
}

/** What came of the mission, in the expert's words, and the days that the fee is reckoned from. */
async function showReport(request: Asked): Promise<Reply> {
  const mission = await missionById(request.db, request.standing.id)
  const reports = await reportsOfMission(request.db, mission.id)
  const [newest] = reports
  const mayReport = hasVerb(missionStatus, mission.status, 'report')
  return page('mission/report', {
    ...missionHeadView(mission),
    terms: missionTerms(mission),
    dueAt: await dueOf(request, 'report-mission'),
    mayReport,
    returned: mayReport ? (newest?.judgementReason ?? null) : null,
    agreedDays: mission.days,
    lasted: calendarDays(mission.startsOn, mission.endsOn),
    isRemote: mission.modality === 'remote',
    limit: textLimit,
    onBehalf: await request.onBehalf('mission.report'),
    reports: reports.map((one) => reportView(one, request.standing.relation === 'none')),
    form: request.form(
      newest && mayReport
        ? { text: newest.text, daysWorked: newest.daysWorked, daysAway: newest.daysAway }
        : { daysWorked: mission.days, daysAway: mission.modality === 'remote' ? 0 : '' },
    ),
  })
}

async function submit(request: Asked): Promise<Reply> {
  const given = request.parse(report)
  const { id: missionId } = request.standing
  const elapsedMs = request.elapsedMs()
  await request.command((trx) => reportMission(trx, request.actor(), { missionId, ...given, elapsedMs }))
  return seeOther(paths.mission(missionId), 'mission.notice.reported')
}
