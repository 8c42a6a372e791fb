import type { Visitor } from '../../domain/identity/visitor.ts'

/** For which consulted parties a visitor may answer: those that the role is held for, or all where it is held for none in particular. */
export function ownPartiesOf(visitor: Visitor): 'all' | string[] {
  const scopes = visitor.roles.filter(({ role }) => role === 'consulted-party').map(({ scope }) => scope)
  return scopes.includes(null) ? 'all' : scopes.filter((scope) => scope !== null)
}

export const mayAnswerFor = (visitor: Visitor, party: string): boolean => {
  const own = ownPartiesOf(visitor)
  return own === 'all' || own.includes(party)
}
