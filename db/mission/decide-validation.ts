import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** An officer decides for a silent beneficiary. */
export async function decideValidation(
  _trx: Trx,
  _actor: Actor,
  _input: { missionId: string; outcome: 'validate' | 'return'; reason: string },
): Promise<void> {
  throw new TypeError('decideValidation is being written')
}
