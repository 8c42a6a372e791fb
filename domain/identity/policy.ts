import {
  applicant,
  by,
  committee,
  during,
  facilityWide,
  type Grant,
  granted,
  leadOf,
  onBehalf,
  own,
  phases,
  staff,
} from './grants.ts'
import { requestPolicy } from './request-policy.ts'
import { type Role, roles } from './roles.ts'
import type { Standing } from './standing.ts'
import { holds, holdsEverywhere, type Visitor } from './visitor.ts'

/**
 * Who may do what: verb by verb, each line the list of those who may. Nothing else decides. Four eyes is by person and
 * stands in the commands; an auditor reads all and changes nothing; a conflict ends every right to that proposal.
 */
export const policy = {
  'public.read': [{ to: 'anybody' }],
  'session.begin': [{ to: 'anybody' }],
  'session.end': [{ to: 'person' }],
  'own.read': [{ to: 'person' }],
  'own.change': [{ to: 'person' }],
  'facility.set-up': [{ to: 'anybody' }],
  'facility.operate': by('administrator', 'auditor'),

  'call.list': [{ to: 'anybody' }],
  'call.read': [...during('published', [{ to: 'anybody' }]), ...by('officer', 'approver', 'administrator', 'auditor')],
  'call.draft': by('officer'),
  'call.publish': by('approver'),
  'call.discard': by('officer', 'approver'),
  'call.move-deadline': by('officer', 'approver'),
  'call.read-proposals': [...staff, ...committee],
  'question.ask': during('published', [{ to: 'person' }]),
  'question.answer': by('officer'),
  'envelope.read': [...staff, ...committee],

  'decision.read': [...staff, ...committee],
  'decision.rank': by('officer'),
  'decision.approve': by('approver'),
  'decision.send-back': by('approver'),
  'decision.release': by('officer'),
  'decision.revise': by('officer', 'approver'),
  'letters.preview': by('officer', 'approver', 'auditor'),
  'reserve.promote': by('officer'),
  'revocation.propose': by('officer'),
  'revocation.approve': by('approver'),

  'proposal.list': [{ to: 'person' }],
  'proposal.start': [{ to: 'member' }, onBehalf],
  'proposal.read': [
    own,
    { to: 'assigned' },
    ...during('submitted', [...staff, ...committee]),
    ...during('helped', by('officer')),
  ],
  'submission.read': [own, ...during('opened', [{ to: 'assigned' }, ...staff, ...committee])],
  'draft.read': [own, ...during('helped', by('officer'))],
  'draft.write': [own, ...during('helped', [onBehalf])],
  'draft.invite-help': [own],
  'proposal.submit': [own, ...during('helped', [onBehalf])],
  'proposal.withdraw': [own, ...during('submitted', [onBehalf]), ...during('helped', [onBehalf])],
  'proposal.decline': applicant,
  'document.store': [own, ...during('helped', [onBehalf])],
  'document.read': [
    own,
    ...during('opened', [{ to: 'assigned' }, ...staff, ...committee]),
    ...during('helped', by('officer')),
  ],

  'screening.read': during('submitted', staff),
  'screening.answer': during('submitted', by('officer')),
  'evaluator.read': by('officer', 'approver', 'auditor', 'chair', 'secretary'),
  'evaluator.find': by('officer'),
  'evaluator.replace': by('officer'),
  'evaluation.list': by('evaluator'),
  'evaluation.read': [
    { to: 'undeclared' },
    { to: 'assigned' },
    ...by('officer', 'approver', 'auditor', 'chair', 'secretary'),
  ],
  'evaluation.declare': [{ to: 'undeclared' }, { to: 'assigned' }],
  'evaluation.score': [{ to: 'assigned' }],
  'documents.verify': by('officer'),

  'grant.list': [{ to: 'person' }],
  'grant.read': granted([own, ...staff]),
  'bank-account.give': granted(applicant),
  'bank-account.verify': granted(by('finance-officer')),
  'contract.prepare': granted(by('officer')),
  'contract.read': granted([own, ...staff]),
  'contract.sign': granted(applicant),
  'signing.extend': granted(by('officer')),
  'award.refuse': granted(applicant),
  'report.read': granted([own, ...staff]),
  'report.write': granted(applicant),
  'report.judge': granted(by('officer')),
  'report.approve-refusal': granted(by('approver')),
  'payment.read': granted([own, ...staff]),
  'payment.order': granted(by('finance-officer')),
  'payment.confirm': granted(by('finance-officer')),
  'termination.read': granted(staff),
  'termination.propose': granted(by('officer')),
  'termination.approve': granted(by('approver')),
  'settlement.list': staff,

  ...requestPolicy,

  'task.list': [{ to: 'person' }],
  'task.read': [own, ...by('officer', 'administrator', 'auditor')],
  'task.hand-over': facilityWide(by('administrator', 'officer')),
  'message.list': by('officer', 'administrator', 'auditor'),
  'message.read': [own, ...by('officer', 'administrator', 'auditor')],
  'message.retry': by('officer', 'administrator'),
  'applicant.reach': by('officer'),
  'mailbox.read': [{ to: 'anybody' }],
  'audit.read': during('submitted', by('officer', 'approver', 'administrator', 'auditor')),
  'exception.read': staff,
  'hold.read': by('officer', 'administrator', 'auditor'),
  'hold.release': by('officer', 'administrator'),
  'clock.read': [{ to: 'anybody' }],
  'clock.travel': by('officer', 'administrator'),

  'person.list': by('officer', 'administrator', 'auditor'),
  'person.read': [own, ...by('officer', 'administrator', 'auditor')],
  'person.change': [own],
  'staff.add': by('administrator'),
  'letter-applicant.register': by('officer'),
  'role.grant': by('administrator'),
  'role.end': by('administrator'),
  'stand-in.name': [own, ...by('administrator')],
  'organisation.read': [own, ...by('officer', 'approver', 'finance-officer', 'administrator', 'auditor')],
  'organisation.change': leadOf,
  'member.add': leadOf,
  'member.end': leadOf,
} as const satisfies Record<string, readonly Grant[]>

export type Verb = keyof typeof policy
export const verbs = Object.keys(policy) as Verb[]

/** In one's own right, only on behalf of whoever has it, or not at all. */
export type Answer = 'yes' | 'on-behalf' | 'no'

/** Whose right it is in their own name: the one on whose behalf an officer acts, where the table has both. */
export const holderOf = (verb: Verb): Grant['to'] | undefined =>
  (policy[verb] as readonly Grant[]).find((grant) => !grant.onBehalf)?.to

/** May this visitor do this, to this subject? Without a subject, a role held for any call counts: lists show what is visible. */
export function may(visitor: Visitor, verb: Verb, standing: Standing | null): Answer {
  if (standing?.relation === 'conflicted') return 'no'
  const grants: readonly Grant[] = policy[verb]
  const valid = grants.filter((grant) => isGranted(grant, visitor, standing))
  if (valid.some((grant) => !grant.onBehalf)) return 'yes'
  return valid.length > 0 ? 'on-behalf' : 'no'
}

function isGranted({ to, when, everywhere, inItsCalls }: Grant, visitor: Visitor, standing: Standing | null): boolean {
  if (when && standing && !phases[when](standing)) return false
  switch (to) {
    case 'anybody':
      return true
    case 'person':
      return visitor.person !== null
    case 'member':
      return visitor.memberships.length > 0
    case 'lead':
      return standing?.isLead ?? false
    case 'expert-of':
      return standing?.relation === 'expert'
    case 'focal-point':
      return holds(visitor, to, null, standing?.country ? [standing.country] : null)
    case 'consulted-party':
      return holds(visitor, to, null, standing ? standing.parties : null)
    case 'own':
    case 'undeclared':
    case 'assigned':
      return standing?.relation === to
    default:
      if (inItsCalls && standing?.calls) return holdsForOneOf(visitor, to, standing.calls)
      return everywhere || isOfNoCall(standing) ? holdsEverywhere(visitor, to) : holds(visitor, to, standing?.callId)
  }
}

const holdsForOneOf = (visitor: Visitor, role: Role, calls: readonly string[]): boolean =>
  holdsEverywhere(visitor, role) || calls.some((callId) => holds(visitor, role, callId))

/** Requests and missions belong to no call: only a role for the whole facility counts. */
const isOfNoCall = (standing: Standing | null): boolean => standing?.caseId != null && standing.callId === null

/** Whoever may not even look at a subject is told that it does not exist. */
export const lookingAt: Record<Standing['kind'], Verb> = {
  call: 'call.read',
  proposal: 'proposal.read',
  request: 'request.read',
  mission: 'mission.read',
  expert: 'expert.read',
  decision: 'decision.read',
  evaluation: 'evaluation.read',
  case: 'audit.read',
  organisation: 'organisation.read',
  person: 'person.read',
  task: 'task.read',
  message: 'message.read',
  mail: 'mailbox.read',
}

export const isOpenToAnybody = (verb: Verb): boolean =>
  (policy[verb] as readonly Grant[]).some((grant) => grant.to === 'anybody')

/** The roles that have a right for every call they are held for: what lists are made of (`db/identity/visible-cases.ts`). */
export const rolesWith = (verb: Verb): Role[] =>
  (policy[verb] as readonly Grant[])
    .map((grant) => grant.to)
    .filter((to): to is Role => (roles as readonly string[]).includes(to))
