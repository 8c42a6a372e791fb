import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** The focal point sends a request back with questions. */
export async function returnRequest(
  _trx: Trx,
  _actor: Actor,
  _input: { requestId: string; questions: string },
): Promise<void> {
  throw new TypeError('returnRequest is being written')
}
