import { type RawBuilder, sql } from 'kysely'
import { rolesWith, type Verb } from '../../domain/identity/policy.ts'
import type { Visitor } from '../../domain/identity/visitor.ts'
import { me, type Who } from './who.ts'

/** For which calls the visitor's roles give a right: all of them, or these. */
export function scopeOf(visitor: Visitor, verb: Verb): { everywhere: boolean; callIds: string[] } {
  const held = visitor.roles.filter(({ role }) => rolesWith(verb).includes(role))
  const callIds = held.flatMap(({ callId }) => (callId ? [callId] : []))
  return { everywhere: held.some(({ callId }) => callId === null), callIds: [...new Set(callIds)] }
}

/** The visitor's roles give the right for the call in this column. */
export function inScope(visitor: Visitor, verb: Verb, callColumn: string): RawBuilder<boolean> {
  const { everywhere, callIds } = scopeOf(visitor, verb)
  return sql<boolean>`(${everywhere}::boolean or ${sql.ref(callColumn)} = any(${callIds}::uuid[]))`
}

/**
 * The cases that a visitor may look at, for `case_file` under an alias: `call.read` and `proposal.read` of the policy
 * table as a condition. Lists, counts, search, files and exports all use this one.
 */
export function casesVisibleTo(visitor: Visitor, alias = 'f'): RawBuilder<boolean> {
  const f = (column: string) => sql.ref(`${alias}.${column}`)
  const organisations = visitor.memberships.map((membership) => membership.organisationId)
  return sql<boolean>`(case ${f('kind')}
    when 'call' then ${f('status')} not in ('draft', 'discarded') or ${inScope(visitor, 'call.read', `${alias}.id`)}
    when 'proposal' then not ${isConflicted(visitor, `${alias}.id`)} and (
      exists (select from proposal p where p.case_id = ${f('id')} and p.organisation_id = any(${organisations}::uuid[]))
      or ${wasSubmitted(alias)} and ${inScope(visitor, 'proposal.read', `${alias}.call_id`)}
      or ${isHelped(`${alias}.id`)} and ${inScope(visitor, 'draft.read', `${alias}.call_id`)}
      or ${isAssigned(visitor, alias)})
    when 'request' then ${isRequestVisible(visitor, alias)}
    when 'mission' then exists (select from mission m join request q on q.case_id = m.request_id
      where m.case_id = ${f('id')} and ${isMissionVisible(visitor, 'm', 'q')})
    else false end)`
}

/** A proposal or request was handed in once: it has its reference from then on, whatever becomes of it. */
export const wasSubmitted = (alias: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(`${alias}.reference`)} is not null`

/** `request.read` as a condition: the institution's own, whoever the roles let see it once it is submitted, or earlier where it writes letters, and its missions' experts. */
function isRequestVisible(visitor: Visitor, alias: string): RawBuilder<boolean> {
  const organisations = visitor.memberships.map((membership) => membership.organisationId)
  const isStaff = isStaffEverywhere(visitor)
  return sql<boolean>`exists (select from request q where q.case_id = ${sql.ref(`${alias}.id`)} and (
    q.organisation_id = any(${organisations}::uuid[])
    or ${isExpertOfRequest(visitor, 'q.case_id')}
    or ${scopeOf(visitor, 'request.write').everywhere}::boolean
      and exists (select from organisation o where o.id = q.organisation_id and o.by_letter)
    or ${wasSubmitted(alias)} and (${isStaff}::boolean
      or q.country = any(${scopesOf(visitor, 'focal-point')}::text[]) or '*' = any(${scopesOf(visitor, 'focal-point')}::text[])
      or exists (select from consultation c where c.request_id = q.case_id
        and (c.party = any(${scopesOf(visitor, 'consulted-party')}::text[]) or '*' = any(${scopesOf(visitor, 'consulted-party')}::text[]))))))`
}

/** `mission.read` as a condition, for `mission` and `request` under aliases: its expert, the institution's members, and staff. */
export function isMissionVisible(visitor: Visitor, mission: string, request: string): RawBuilder<boolean> {
  const organisations = visitor.memberships.map((membership) => membership.organisationId)
  return sql<boolean>`(${scopeOf(visitor, 'mission.read').everywhere}::boolean
    or ${isExpertOf(visitor, mission)}
    or ${sql.ref(`${request}.organisation_id`)} = any(${organisations}::uuid[]))`
}

/**
 * The visitor is the expert of a mission to which its institution agreed: until then, and when it refuses, a nomination
 * is not theirs to know. `db/message/recipients.ts` writes to nobody earlier either.
 */
export const isExpertOf = (who: Who, mission: string): RawBuilder<boolean> => sql<boolean>`(
  ${sql.ref(`${mission}.expert_id`)} = ${me(who)} and exists (select from audit_entry a
    where a.case_id = ${sql.ref(`${mission}.case_id`)} and a.type = 'nomination.accepted'))`

/** The visitor is the expert of one of the missions of the request in this column. */
export const isExpertOfRequest = (who: Who, requestColumn: string): RawBuilder<boolean> => sql<boolean>`exists (
  select from mission n where n.request_id = ${sql.ref(requestColumn)} and ${isExpertOf(who, 'n')})`

const partnerRoles = ['focal-point', 'consulted-party']
/** Of the facility's own roles one is held for all of it: a partner's role, which is held for no call either, is no such role. */
const isStaffEverywhere = (visitor: Visitor): boolean =>
  visitor.roles.some(
    ({ role, callId }) => callId === null && !partnerRoles.includes(role) && rolesWith('request.read').includes(role),
  )

/** For which countries or parties a role is held; `*` for all. */
const scopesOf = (visitor: Visitor, wanted: string): string[] =>
  visitor.roles.filter(({ role }) => role === wanted).map(({ scope }) => scope ?? '*')

/** The visitor has declared a conflict about this proposal, in whatever stage: nothing more of it. */
export const isConflicted = (who: Who, proposalColumn: string): RawBuilder<boolean> => sql<boolean>`exists (
  select from evaluation e where e.proposal_id = ${sql.ref(proposalColumn)}
    and e.evaluator_id = ${me(who)} and e.status = 'conflicted')`

/** The applicant works by letter, or has invited officers to help for a while that is not over. */
export const isHelped = (proposalColumn: string): RawBuilder<boolean> => sql<boolean>`(
  exists (select from help_invitation h where h.proposal_id = ${sql.ref(proposalColumn)}
    and h.from_at <= facility_now() and h.until_at > facility_now())
  or exists (select from proposal p join organisation o on o.id = p.organisation_id
    where p.case_id = ${sql.ref(proposalColumn)} and o.by_letter))`

/** The visitor evaluates this proposal in its present stage, and has declared that there is no conflict. */
const isAssigned = (visitor: Visitor, alias: string): RawBuilder<boolean> => sql<boolean>`exists (
  select from evaluation e where e.proposal_id = ${sql.ref(`${alias}.id`)} and e.stage = ${sql.ref(`${alias}.stage`)}
    and e.evaluator_id = ${visitor.person?.id ?? null}::uuid and e.status in ('declared', 'submitted'))`
