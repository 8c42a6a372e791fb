import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** A planned mission gets other dates. */
export async function rescheduleMission(
  _trx: Trx,
  _actor: Actor,
  _input: { missionId: string; startsOn: string; endsOn: string; reason: string },
): Promise<void> {
  throw new TypeError('rescheduleMission is being written')
}
