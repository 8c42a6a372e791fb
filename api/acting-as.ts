import type { Actor } from '../domain/case/actor.ts'

type Person = Actor & { kind: 'person' }

/** Where an officer acts for somebody other than the institution of the address: a party, a focal point, an expert. */
export const actingAs = (actor: Person, name: string): Person =>
  actor.onBehalfOf ? { ...actor, onBehalfOf: { ...actor.onBehalfOf, of: name } } : actor
