import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** An officer ends a mission that has not begun. */
export async function cancelMission(
  _trx: Trx,
  _actor: Actor,
  _input: { missionId: string; reason: string },
): Promise<void> {
  throw new TypeError('cancelMission is being written')
}
