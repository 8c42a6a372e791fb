import type { MissionView } from '../../db/mission/mission-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import { statusTag } from '../case/case-address.ts'
import { datesShown } from './content-view.ts'

/** The head of the pages on which an institution answers about a mission. */
export const missionHeadView = (mission: MissionView) => ({
  id: mission.id,
  reference: mission.reference,
  title: mission.title,
  organisation: mission.organisation,
  country: mission.country,
  tag: statusTag('mission', mission.status),
  missionHref: paths.mission(mission.id),
  request: { reference: mission.requestReference, href: paths.request(mission.requestId) },
})

/** What is agreed about a mission, for a summary list. */
export const missionTerms = ({ startsOn, endsOn, days, modality, place, country }: MissionView) => [
  { label: { key: 'request.field.dates' }, value: datesShown(startsOn, endsOn), href: null },
  { label: { key: 'request.mission.days' }, value: { days }, href: null },
  { label: { key: 'request.field.modality' }, value: { key: `request.modality.${modality}` }, href: null },
  {
    label: { key: 'request.field.place' },
    value: place ? { key: 'request.mission.place', values: { place, country: { country } } } : { country },
    href: null,
  },
]
