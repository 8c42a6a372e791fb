import type { PersonId } from '../shared/ids.ts'
import type { Role } from './roles.ts'

/**
 * A role held now: for one call or (null) for the whole facility, in one's own right or standing in for somebody.
 * `scope`: a focal point's country, a consulted party's key in the facility's rules; null for all of them.
 */
export type HeldRole = {
  readonly role: Role
  readonly callId: string | null
  readonly scope: string | null
  readonly standsInFor: string | null
}

export type Membership = {
  readonly organisationId: string
  readonly organisationName: string
  readonly role: 'lead' | 'member'
}

/** Who is asking: a signed-in person with what they hold at this moment, or (person null) anybody. */
export type Visitor = {
  readonly person: { readonly id: PersonId; readonly name: string } | null
  readonly roles: readonly HeldRole[]
  readonly memberships: readonly Membership[]
  /** Oneself and those for whom one stands in: whose own tasks one may answer. */
  readonly actsFor: readonly string[]
  readonly locale: string
  readonly zone: string
}

export const anybody: Visitor = {
  person: null,
  roles: [],
  memberships: [],
  actsFor: [],
  locale: 'en',
  zone: 'Europe/Vienna',
}

/** Does the visitor hold the role for this call, and for one of these scopes? Without: for any. */
export const holds = (
  visitor: Visitor,
  role: Role,
  callId?: string | null,
  scopes?: readonly string[] | null,
): boolean =>
  visitor.roles.some(
    (held) =>
      held.role === role &&
      (!callId || held.callId === null || held.callId === callId) &&
      (!scopes || held.scope === null || scopes.includes(held.scope)),
  )

/** Does the visitor hold the role for the whole facility? */
export const holdsEverywhere = (visitor: Visitor, role: Role): boolean =>
  visitor.roles.some((held) => held.role === role && held.callId === null)

export const isMemberOf = (visitor: Visitor, organisationId: string): boolean =>
  visitor.memberships.some((membership) => membership.organisationId === organisationId)
