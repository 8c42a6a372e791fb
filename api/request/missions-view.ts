import { missionsOfRequestFor } from '../../db/mission/mission-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { statusTag } from '../case/case-address.ts'
import { datesShown } from './content-view.ts'

/** The missions of a request as lines of a list: all of them for the institution and staff, an expert's own, nobody else's. */
export async function listMissionsFor({ db, visitor }: Asked, requestId: string) {
  const missions = await missionsOfRequestFor(db, visitor, requestId)
  return missions.map((mission) => ({
    id: mission.id,
    isOpen: mission.isOpen,
    view: {
      href: paths.mission(mission.id),
      title: [mission.expert, ...(mission.reference ? [{ ref: mission.reference }] : [])],
      detail: {
        key: 'request.mission.line',
        values: { dates: datesShown(mission.startsOn, mission.endsOn), days: { days: mission.days } },
      },
      tag: statusTag('mission', mission.status),
    },
  }))
}
