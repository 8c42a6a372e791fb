import type { Actor } from '../case/actor.ts'
import { forbidden } from '../shared/errors.ts'

/** The second pair of eyes belongs to another person, whatever role or stand-in either of them acts under. */
export function assertOtherPerson(actor: Actor, personId: string | null): void {
  if (actor.kind === 'person' && actor.personId === personId) throw forbidden('problem.four-eyes')
}
