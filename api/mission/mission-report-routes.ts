import { z } from 'zod'
import { reportMission } from '../../db/mission/report-mission.ts'
import { saveMissionReport } from '../../db/mission/save-mission-report.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { wholeNumber } from '../fields.ts'
import { data, page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { missionReportView } from './mission-report-view.ts'

/** What is half-written is kept as it is; only what is no number where one is asked for is refused. */
const noneOr = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable())
const work = {
  text: z.string('problem.not-understood').max(100_000, 'problem.too-long').optional(),
  daysWorked: noneOr(wholeNumber(0, 1000)),
  daysAway: noneOr(wholeNumber(0, 1000)),
}
const draft = z.object({ version: wholeNumber(0), ...work })
const report = z.object({ version: wholeNumber(0).optional(), ...work })

export const missionReportRoutes = (routes: Routes): void => {
  routes.get(paths.missionReport(':id'), 'mission.report', showReport)
  routes.post(paths.missionReport(':id'), 'mission.report', save, { body: draft, form: showReport })
  routes.post(paths.missionReportSubmission(':id'), 'mission.report', submit, {
    body: report,
    form: showReport,
  })
}

const showReport = async (request: Asked): Promise<Reply> => page('mission/report', await missionReportView(request))

async function save(request: Asked): Promise<Reply> {
  const { text = '', ...given } = request.parse(draft)
  const { id: missionId } = request.standing
  const saved = await request.command((trx) => saveMissionReport(trx, request.actor(), { missionId, text, ...given }))
  if (request.isAutosave) return data(saved)
  return seeOther(paths.missionReport(missionId), 'mission.notice.report-saved')
}

async function submit(request: Asked): Promise<Reply> {
  const { version, text = '', ...given } = request.parse(report)
  const { id: missionId } = request.standing
  const handedIn = { missionId, text, ...given, elapsedMs: request.elapsedMs }
  await request.command((trx) =>
    reportMission(trx, request.actor(), { ...handedIn, ...(version === undefined ? {} : { version }) }),
  )
  return seeOther(paths.mission(missionId), 'mission.notice.reported')
}
