import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** The beneficiary does not agree to the expert. */
export async function refuseNomination(
  _trx: Trx,
  _actor: Actor,
  _input: { missionId: string; reason: string },
): Promise<void> {
  throw new TypeError('refuseNomination is being written')
}
