import { z } from 'zod'
import { type ListedMission, listMissions } from '../../db/mission/mission-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { statusTag } from '../case/case-address.ts'
import { id } from '../fields.ts'
import { page, type Reply } from '../reply.ts'
import { datesShown } from '../request/content-view.ts'
import type { Routes } from '../routes.ts'
import { missionView } from './mission-view.ts'

const before = z.object({ before: id.optional() })
const perPage = 50

export const missionRoutes = (routes: Routes): void => {
  routes.get(paths.missions(), 'mission.list', showMissions, { query: before })
  routes.get(paths.mission(':id'), 'mission.read', showMission)
}

async function showMissions(request: Asked): Promise<Reply> {
  const from = before.safeParse(request.query).data?.before ?? null
  const found = await listMissions(request.db, request.visitor, { before: from, most: perPage + 1 })
  const shown = found.slice(0, perPage)
  const last = found.length > perPage ? shown.at(-1)!.id : null
  return page('mission/list', {
    open: shown.filter(({ isOpen }) => isOpen).map(itemView),
    over: shown.filter(({ isOpen }) => !isOpen).map(itemView),
    pages: { previous: from ? paths.missions() : null, next: last ? `${paths.missions()}?before=${last}` : null },
  })
}

const itemView = (mission: ListedMission) => ({
  href: paths.mission(mission.id),
  title: [...(mission.reference ? [{ ref: mission.reference }] : []), mission.title],
  detail: [
    {
      key: 'mission.list.of',
      values: { expert: mission.expert, organisation: mission.organisation, country: { country: mission.country } },
    },
    datesShown(mission.startsOn, mission.endsOn),
  ],
  tag: statusTag('mission', mission.status),
})

async function showMission(request: Asked): Promise<Reply> {
  return page('mission/show', await missionView(request))
}
