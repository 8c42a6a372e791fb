import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** An officer validates an expert in a fee band, or blocks them. */
export async function judgeExpert(
  _trx: Trx,
  _actor: Actor,
  _input: { personId: string; outcome: 'validate' | 'block'; band?: string | null; reason: string },
): Promise<void> {
  throw new TypeError('judgeExpert is being written')
}
