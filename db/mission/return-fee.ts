import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** An order that is wrong is given again. */
export async function returnFee(
  _trx: Trx,
  _actor: Actor,
  _input: { missionId: string; reason: string },
): Promise<void> {
  throw new TypeError('returnFee is being written')
}
