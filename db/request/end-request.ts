import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** An officer ends a request for which no mission is under way. */
export async function endRequest(
  _trx: Trx,
  _actor: Actor,
  _input: { requestId: string; reason: string },
): Promise<void> {
  throw new TypeError('endRequest is being written')
}
