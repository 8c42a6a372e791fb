import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** The focal point endorses. */
export async function endorseRequest(
  _trx: Trx,
  _actor: Actor,
  _input: { requestId: string; remark: string | null },
): Promise<void> {
  throw new TypeError('endorseRequest is being written')
}
