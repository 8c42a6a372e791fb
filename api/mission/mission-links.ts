import type { MissionView } from '../../db/mission/mission-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { missionStatus } from '../../domain/mission/mission-status.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'

/** What else the reader may do from here, beside the one next thing. */
export function linksOf(request: Asked, { id, status }: MissionView) {
  const can = (verb: string) => hasVerb(missionStatus, status, verb)
  const isForExpert = request.isOnBehalf('offer.answer')
  const isForInstitution = request.isOnBehalf('nomination.answer')
  const links = [
    { when: can('refuse') && isForInstitution, href: paths.nominationAnswer(id), key: 'answerNomination' },
    { when: can('decline') && isForExpert, href: paths.offer(id), key: 'answerOffer' },
    { when: can('report') && isForExpert, href: paths.missionReport(id), key: 'reportFor' },
    { when: can('validate') && isForInstitution, href: paths.validation(id), key: 'validateFor' },
    { when: can('reschedule') && request.may('mission.reschedule'), href: paths.missionDates(id), key: 'dates' },
    { when: can('cancel') && request.may('mission.end'), href: paths.missionEnd(id), key: 'cancel' },
    { when: can('break-off') && request.may('mission.end'), href: paths.missionEnd(id), key: 'breakOff' },
    { when: request.may('audit.read'), href: paths.audit(id), key: 'audit' },
  ]
  return links.filter(({ when }) => when).map(({ href, key }) => ({ href, text: { key: `mission.link.${key}` } }))
}
