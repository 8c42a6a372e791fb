import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** Months later the institution says what came of it: the request is closed. */
export async function followUpRequest(
  _trx: Trx,
  _actor: Actor,
  _input: { requestId: string; text: string },
): Promise<void> {
  throw new TypeError('followUpRequest is being written')
}
