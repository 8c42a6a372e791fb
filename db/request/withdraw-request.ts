import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** The institution takes its request back. */
export async function withdrawRequest(
  _trx: Trx,
  _actor: Actor,
  _input: { requestId: string; reason: string | null },
): Promise<void> {
  throw new TypeError('withdrawRequest is being written')
}
