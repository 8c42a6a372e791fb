import type { PersonId } from '../shared/ids.ts'
import type { Role } from './roles.ts'

/** A role held now: for one call or (null) for the whole facility, in one's own right or standing in for somebody. */
export type HeldRole = { readonly role: Role; readonly callId: string | null; readonly standsInFor: string | null }

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

/** Does the visitor hold the role for this call? Without a call: for any call or the facility. */
export const holds = (visitor: Visitor, role: Role, callId?: string | null): boolean =>
  visitor.roles.some((held) => held.role === role && (!callId || held.callId === null || held.callId === callId))

export const isMemberOf = (visitor: Visitor, organisationId: string): boolean =>
  visitor.memberships.some((membership) => membership.organisationId === organisationId)
