import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** An officer decides for a silent focal point. */
export async function decideEndorsement(
  _trx: Trx,
  _actor: Actor,
  _input: { requestId: string; outcome: 'pass-on' | 'ask-again'; reason: string },
): Promise<void> {
  throw new TypeError('decideEndorsement is being written')
}
