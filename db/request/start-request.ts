import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** Begins a request of an institution that may ask. */
export async function startRequest(
  _trx: Trx,
  _actor: Actor,
  _input: { organisationId: string },
): Promise<{ requestId: string; isNew: boolean }> {
  throw new TypeError('startRequest is being written')
}
