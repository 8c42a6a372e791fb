import { countryCodes } from '../shared/countries.ts'
import type { Problem } from '../shared/errors.ts'
import type { Role } from './roles.ts'

/** Held for the whole facility only: whoever runs or audits it does so for every call, and requests belong to none. */
export const facilityWideOnly: readonly Role[] = [
  'administrator',
  'auditor',
  'coordinator',
  'focal-point',
  'consulted-party',
  'expert',
]

/** Held for a part of what the facility does: a focal point for a country, a consulted party as that party of the rules. */
const scopedBy: Partial<Record<Role, 'country' | 'party'>> = { 'focal-point': 'country', 'consulted-party': 'party' }

/** What is wrong with the scope that a role is granted with; a party's key may be granted before rules name it. */
export function scopeProblem(role: Role, scope: string | null): Problem | undefined {
  const kind = scopedBy[role]
  if (!kind) return scope === null ? undefined : { field: 'scope', message: 'problem.role-without-scope' }
  if (scope === null) return { field: 'scope', message: `problem.role-needs-${kind}` }
  const isKnown = kind === 'country' ? countryCodes.includes(scope) : /^[a-z][a-z0-9-]{0,39}$/.test(scope)
  return isKnown ? undefined : { field: 'scope', message: `problem.role-needs-${kind}` }
}
