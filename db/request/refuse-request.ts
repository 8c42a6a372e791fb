import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** The focal point refuses. */
export async function refuseRequest(
  _trx: Trx,
  _actor: Actor,
  _input: { requestId: string; reason: string },
): Promise<void> {
  throw new TypeError('refuseRequest is being written')
}
