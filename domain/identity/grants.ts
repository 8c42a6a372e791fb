import type { Role } from './roles.ts'
import type { Standing } from './standing.ts'

/** When a right exists, where it does not always. */
export const phases = {
  published: (standing: Standing) => standing.status !== 'draft' && standing.status !== 'discarded',
  /** A call's draft is the facility's own; an applicant's is nobody else's, also when it was given up. */
  submitted: (standing: Standing) => standing.organisation === null || standing.wasSubmitted,
  opened: (standing: Standing) => standing.openedStage > 0,
  helped: (standing: Standing) => standing.isHelped,
} as const

export type Grant = {
  /** Whoever is not signed in; any person; any member of an organisation; what one is to the subject; or a role for its call. */
  readonly to: 'anybody' | 'person' | 'member' | 'own' | 'expert-of' | 'lead' | 'undeclared' | 'assigned' | Role
  readonly when?: keyof typeof phases
  /** The right to do it for whoever has it in their own name, with the letter or a note of the call. */
  readonly onBehalf?: true
  /** The role must be held for the whole facility: whoever serves one call does not govern what all calls share. */
  readonly everywhere?: true
  /** The role must be held for one of the organisation's calls, or for the whole facility. */
  readonly inItsCalls?: true
}

export const by = (...roles: Role[]): Grant[] => roles.map((to) => ({ to }))
export const during = (when: keyof typeof phases, grants: Grant[]): Grant[] =>
  grants.map((grant) => ({ ...grant, when }))
export const facilityWide = (grants: Grant[]): Grant[] => grants.map((grant) => ({ ...grant, everywhere: true }))
export const own: Grant = { to: 'own' }
export const onBehalf: Grant = { to: 'officer', onBehalf: true }
export const applicant = [own, onBehalf]
/** Whoever leads an organisation, or an officer of a call that it takes part in, for it. */
export const leadOf: Grant[] = [{ to: 'lead' }, { ...onBehalf, inItsCalls: true }]
export const staff = by('officer', 'approver', 'finance-officer', 'administrator', 'auditor')
/** Whoever works on expertise: requests, missions and the roster. */
export const expertiseStaff = [...staff, ...by('coordinator')]
/** What belongs to a grant: a proposal that was never submitted has none of it. */
export const granted = (grants: Grant[]): Grant[] => during('submitted', grants)
/** Whoever takes part in a request beside the institution that asks. */
export const partners = by('focal-point', 'consulted-party')
export const committee = by('chair', 'committee-member', 'secretary', 'observer')
