import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** An officer ends a mission under way before its time. */
export async function breakOffMission(
  _trx: Trx,
  _actor: Actor,
  _input: { missionId: string; reason: string },
): Promise<void> {
  throw new TypeError('breakOffMission is being written')
}
