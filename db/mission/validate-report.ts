import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** The beneficiary validates the report: the fee is due. */
export async function validateReport(_trx: Trx, _actor: Actor, _input: { missionId: string }): Promise<void> {
  throw new TypeError('validateReport is being written')
}
