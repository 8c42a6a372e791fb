import type { RequestHead } from '../../db/request/request-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'

type Reader = { isStaff: boolean; isOwn: boolean; hasOpenMission: boolean }

/** What else the reader may do from here, beside the one next thing. */
export function linksOf(request: Asked, { id, status }: RequestHead, { isStaff, isOwn, hasOpenMission }: Reader) {
  const can = (verb: string) => hasVerb(requestStatus, status, verb)
  const wasEndorsed = !['draft', 'endorsement', 'returned'].includes(status)
  const links = [
    { when: can('submit') && request.may('request.write'), href: paths.requestDraft(id), key: 'write' },
    { when: can('endorse') && request.may('request.endorse'), href: paths.endorsement(id), key: 'endorse' },
    {
      when: can('pass-on') && request.may('request.decide-endorsement'),
      href: paths.endorsementDecision(id),
      key: 'decideEndorsement',
    },
    { when: isStaff && wasEndorsed, href: paths.assessment(id), key: 'assessment' },
    { when: can('approve') && request.may('request.approve'), href: paths.requestApproval(id), key: 'approval' },
    { when: can('nominate') && request.may('request.nominate'), href: paths.nomination(id), key: 'nominate' },
    {
      when: can('give-up') && request.may('request.end'),
      href: paths.requestEnd(id),
      key: can('nominate') ? 'end' : 'giveUp',
    },
    { when: request.may('audit.read') && !isOwn, href: paths.audit(id), key: 'audit' },
    { when: can('discard') && request.may('request.withdraw'), href: paths.requestWithdrawal(id), key: 'discard' },
    {
      when: can('withdraw') && !hasOpenMission && request.may('request.withdraw'),
      href: paths.requestWithdrawal(id),
      key: 'withdraw',
    },
  ]
  return links.filter(({ when }) => when).map(({ href, key }) => ({ href, text: { key: `request.link.${key}` } }))
}
