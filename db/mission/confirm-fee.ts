import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** Another person confirms that the fee was paid: the mission is closed. */
export async function confirmFee(
  _trx: Trx,
  _actor: Actor,
  _input: { missionId: string; valueOn: string; bankReference: string },
): Promise<void> {
  throw new TypeError('confirmFee is being written')
}
