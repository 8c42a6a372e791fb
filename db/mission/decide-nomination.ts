import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** An officer decides for a silent beneficiary. */
export async function decideNomination(
  _trx: Trx,
  _actor: Actor,
  _input: { missionId: string; outcome: 'accept' | 'refuse'; reason: string },
): Promise<void> {
  throw new TypeError('decideNomination is being written')
}
