import { may, type Verb } from '../domain/identity/policy.ts'
import { holds, type Visitor } from '../domain/identity/visitor.ts'
import { paths } from '../domain/shared/paths.ts'
import type { NavGroup, NavItem, Said } from '../templates/render.ts'

type Counts = { tasks: number; unread: number }
type Facts = Counts & { asks: boolean; applies: boolean }
type Group = 'grants' | 'expertise' | 'facility'
type Place = {
  href: string
  label: string
  verb: Verb
  group?: Group
  count?: keyof Counts
  when?: (visitor: Visitor, facts: Facts) => boolean
}

const isStaff = (visitor: Visitor): boolean => may(visitor, 'envelope.read', null) === 'yes'

/** Focal points and consulted parties. */
const isPartner = ({ roles }: Visitor): boolean =>
  roles.some(({ role }) => role === 'focal-point' || role === 'consulted-party')

/** Those of the facility who work on expertise: coordinators beside its other people. */
const isExpertiseStaff = (visitor: Visitor): boolean => may(visitor, 'expert.list', null) === 'yes'

const appliesOrStaff = (visitor: Visitor, { applies }: Facts): boolean => applies || isStaff(visitor)

/** The places of the masthead, in order; everybody sees those that their roles and organisations have a use for. */
const places: readonly Place[] = [
  { href: paths.home(), label: 'nav.home', verb: 'task.list', count: 'tasks' },
  { href: paths.inbox(), label: 'nav.inbox', verb: 'own.read', count: 'unread' },
  { href: paths.calls(), label: 'nav.calls', verb: 'call.list', group: 'grants', when: isStaff },
  { href: paths.proposals(), label: 'nav.proposals', verb: 'proposal.list', group: 'grants', when: appliesOrStaff },
  { href: paths.evaluations(), label: 'nav.evaluations', verb: 'evaluation.list', group: 'grants' },
  { href: paths.grants(), label: 'nav.grants', verb: 'grant.list', group: 'grants', when: appliesOrStaff },
  {
    href: paths.requests(),
    label: 'nav.requests',
    verb: 'request.list',
    group: 'expertise',
    when: (visitor, { asks }) => asks || isStaff(visitor) || isExpertiseStaff(visitor) || isPartner(visitor),
  },
  {
    href: paths.missions(),
    label: 'nav.missions',
    verb: 'mission.list',
    group: 'expertise',
    when: (visitor, { asks }) => asks || isStaff(visitor) || isExpertiseStaff(visitor) || holds(visitor, 'expert'),
  },
  { href: paths.expertProfile(), label: 'nav.expertise', verb: 'expertise.change', group: 'expertise' },
  { href: paths.experts(), label: 'nav.experts', verb: 'expert.list', group: 'expertise' },
  { href: paths.expertDays(), label: 'nav.expertDays', verb: 'expert-days.read', group: 'expertise' },
  {
    href: paths.facilityRules(),
    label: 'nav.facilityRules',
    verb: 'facility-rules.read',
    group: 'expertise',
    when: (visitor) => isStaff(visitor) || isExpertiseStaff(visitor),
  },
  { href: paths.messages(), label: 'nav.messages', verb: 'message.list', group: 'facility' },
  { href: paths.people(), label: 'nav.people', verb: 'person.list', group: 'facility' },
  { href: paths.exceptions(), label: 'nav.exceptions', verb: 'exception.read', group: 'facility' },
  { href: paths.holds(), label: 'nav.holds', verb: 'hold.read', group: 'facility' },
]

/** So many places stand side by side in one line of a desk's window; more are put into groups. */
const mostInLine = 6

export function navigationFor(visitor: Visitor, path: string, facts: Facts): (NavItem | NavGroup)[] {
  if (!visitor.person) return []
  const open = places.filter(({ verb, when }) => may(visitor, verb, null) === 'yes' && (when?.(visitor, facts) ?? true))
  if (open.length <= mostInLine) return open.map((place) => itemOf(place, path, facts))
  const groups = Map.groupBy(open, ({ group, label }) => group ?? label)
  return [...groups].flatMap(([name, together]): readonly (NavItem | NavGroup)[] => {
    const items = together.map((place) => itemOf(place, path, facts))
    return items.length === 1 ? items : [groupOf(name, items)]
  })
}

const itemOf = ({ href, label, count }: Place, path: string, facts: Facts): NavItem => ({
  href,
  label: { key: label },
  current: isAt(path, href),
  count: count ? facts[count] || null : null,
})

const groupOf = (name: string, items: NavItem[]): NavGroup => ({
  label: { key: `nav.group.${name}` },
  current: items.some(({ current }) => current),
  items,
})

const isAt = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`)

/** What the masthead says of a person: the first role held, or the organisation. */
export function capacityOf(visitor: Visitor): Said | null {
  const role = visitor.roles.find((held) => held.standsInFor === null) ?? visitor.roles[0]
  if (role) return { key: `role.${role.role}` }
  return visitor.memberships[0]?.organisationName ?? null
}
