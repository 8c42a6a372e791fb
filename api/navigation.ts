import { may, type Verb } from '../domain/identity/policy.ts'
import { holds, type Visitor } from '../domain/identity/visitor.ts'
import { paths } from '../domain/shared/paths.ts'
import type { NavItem, Said } from '../templates/render.ts'

type Counts = { tasks: number; unread: number }
type Facts = Counts & { mayAsk: boolean }
type Place = {
  href: string
  label: string
  verb: Verb
  count?: keyof Counts
  when?: (visitor: Visitor, facts: Facts) => boolean
}

const isStaff = (visitor: Visitor): boolean => may(visitor, 'envelope.read', null) === 'yes'

/** Focal points and consulted parties. */
const isPartner = ({ roles }: Visitor): boolean =>
  roles.some(({ role }) => role === 'focal-point' || role === 'consulted-party')

/** The places of the masthead, in order; everybody sees those that their roles have a use for. */
const places: readonly Place[] = [
  { href: paths.home(), label: 'nav.home', verb: 'task.list', count: 'tasks' },
  { href: paths.inbox(), label: 'nav.inbox', verb: 'own.read', count: 'unread' },
  { href: paths.calls(), label: 'nav.calls', verb: 'call.list', when: isStaff },
  {
    href: paths.proposals(),
    label: 'nav.proposals',
    verb: 'proposal.list',
    when: (visitor) => isStaff(visitor) || visitor.memberships.length > 0,
  },
  { href: paths.evaluations(), label: 'nav.evaluations', verb: 'evaluation.list' },
  {
    href: paths.grants(),
    label: 'nav.grants',
    verb: 'grant.list',
    when: (visitor) => isStaff(visitor) || visitor.memberships.length > 0,
  },
  {
    href: paths.requests(),
    label: 'nav.requests',
    verb: 'request.list',
    when: (visitor, { mayAsk }) => mayAsk || isStaff(visitor) || isPartner(visitor),
  },
  {
    href: paths.missions(),
    label: 'nav.missions',
    verb: 'mission.list',
    when: (visitor) => isStaff(visitor) || holds(visitor, 'expert'),
  },
  { href: paths.expertProfile(), label: 'nav.expertise', verb: 'expertise.change' },
  { href: paths.experts(), label: 'nav.experts', verb: 'expert.list' },
  { href: paths.expertDays(), label: 'nav.expertDays', verb: 'expert-days.read' },
  { href: paths.facilityRules(), label: 'nav.facilityRules', verb: 'facility-rules.read', when: isStaff },
  { href: paths.messages(), label: 'nav.messages', verb: 'message.list' },
  { href: paths.people(), label: 'nav.people', verb: 'person.list' },
  { href: paths.exceptions(), label: 'nav.exceptions', verb: 'exception.read' },
  { href: paths.holds(), label: 'nav.holds', verb: 'hold.read' },
]

export function navigationFor(visitor: Visitor, path: string, facts: Facts): NavItem[] {
  if (!visitor.person) return []
  return places
    .filter(({ verb, when }) => may(visitor, verb, null) === 'yes' && (when?.(visitor, facts) ?? true))
    .map(({ href, label, count }) => ({
      href,
      label: { key: label },
      current: isAt(path, href),
      count: count ? facts[count] || null : null,
    }))
}

const isAt = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`)

/** What the masthead says of a person: the first role held, or the organisation. */
export function capacityOf(visitor: Visitor): Said | null {
  const role = visitor.roles.find((held) => held.standsInFor === null) ?? visitor.roles[0]
  if (role) return { key: `role.${role.role}` }
  return visitor.memberships[0]?.organisationName ?? null
}
