import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** The expert does not take the mission. */
export async function declineMission(
  _trx: Trx,
  _actor: Actor,
  _input: { missionId: string; reason: string },
): Promise<void> {
  throw new TypeError('declineMission is being written')
}
