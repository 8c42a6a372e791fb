import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** A finance officer orders the fee. */
export async function orderFee(_trx: Trx, _actor: Actor, _input: { missionId: string }): Promise<void> {
  throw new TypeError('orderFee is being written')
}
