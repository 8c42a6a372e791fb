import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** Another person than who proposed them adopts rules. */
export async function adoptFacilityRules(_trx: Trx, _actor: Actor, _input: { version: number }): Promise<void> {
  throw new TypeError('adoptFacilityRules is being written')
}
