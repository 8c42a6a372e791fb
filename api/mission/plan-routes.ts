import { z } from 'zod'
import { breakOffMission } from '../../db/mission/break-off-mission.ts'
import { cancelMission } from '../../db/mission/cancel-mission.ts'
import { missionById } from '../../db/mission/mission-queries.ts'
import { rescheduleMission } from '../../db/mission/reschedule-mission.ts'
import { rulesOfRequest } from '../../db/programme/facility-rules-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { missionStatus } from '../../domain/mission/mission-status.ts'
import { sidesAgreed } from '../../domain/mission/sides-agreed.ts'
import { paths } from '../../domain/shared/paths.ts'
import { dateIn } from '../../domain/shared/working-days.ts'
import type { Asked } from '../asked.ts'
import { choice, date, optionalText, text } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import { missionHeadView } from '../request/mission-terms.ts'
import type { Routes } from '../routes.ts'

const dates = z.object({
  startsOn: date,
  endsOn: date,
  reason: text(4000),
  institutionAgreed: optionalText(1000),
  expertAgreed: optionalText(1000),
})
const end = z.object({ how: choice(['cancel', 'break-off']), reason: text(4000) })

export const planRoutes = (routes: Routes): void => {
  routes.get(paths.missionDates(':id'), 'mission.reschedule', showDates)
  routes.post(paths.missionDates(':id'), 'mission.reschedule', reschedule, { body: dates, form: showDates })
  routes.get(paths.missionEnd(':id'), 'mission.end', showEnd)
  routes.post(paths.missionEnd(':id'), 'mission.end', endMission, { body: end, form: showEnd })
}

/** New dates on which the institution and the expert have agreed; both get a letter. */
async function showDates(request: Asked): Promise<Reply> {
  const mission = await missionById(request.db, request.standing.id)
  const { zone } = await rulesOfRequest(request.db, mission.id)
  return page('mission/dates', {
    ...missionHeadView(mission),
    expert: mission.expert,
    days: mission.days,
    startsOn: mission.startsOn,
    endsOn: mission.endsOn,
    today: dateIn(await request.now(), zone),
    mayReschedule: hasVerb(missionStatus, mission.status, 'reschedule'),
    asksInstitution: sidesAgreed(mission.status).includes('institution'),
    asksExpert: sidesAgreed(mission.status).includes('expert'),
    form: request.form({ startsOn: mission.startsOn, endsOn: mission.endsOn }),
  })
}

async function reschedule(request: Asked): Promise<Reply> {
  const { institutionAgreed: institution, expertAgreed: expert, ...given } = request.parse(dates)
  const { id: missionId } = request.standing
  await request.command((trx) =>
    rescheduleMission(trx, request.actor(), { missionId, ...given, agreements: { institution, expert } }),
  )
  return seeOther(paths.mission(missionId), 'mission.notice.rescheduled')
}

/** Before it begins a mission is cancelled, under way it is broken off: what was done until then is reported and paid. */
async function showEnd(request: Asked): Promise<Reply> {
  const mission = await missionById(request.db, request.standing.id)
  const how = (['cancel', 'break-off'] as const).find((verb) => hasVerb(missionStatus, mission.status, verb)) ?? null
  return page('mission/end', {
    ...missionHeadView(mission),
    expert: mission.expert,
    days: mission.days,
    how,
    form: request.form(),
  })
}

async function endMission(request: Asked): Promise<Reply> {
  const { how, reason } = request.parse(end)
  const { id: missionId } = request.standing
  const command = how === 'cancel' ? cancelMission : breakOffMission
  await request.command((trx) => command(trx, request.actor(), { missionId, reason }))
  return seeOther(paths.mission(missionId), `mission.notice.ended-${how}`)
}
