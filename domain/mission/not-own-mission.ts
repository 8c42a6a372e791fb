import type { Actor } from '../case/actor.ts'
import { forbidden } from '../shared/errors.ts'

/** Nobody agrees to their own mission, judges their own report or pays themselves, for whomever they act. */
export function assertNotOwnMission(actor: Actor, { expert_id }: { expert_id: string }): void {
  if (actor.kind === 'person' && actor.personId === expert_id) throw forbidden('problem.own-mission')
}
