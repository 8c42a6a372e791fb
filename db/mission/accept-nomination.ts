import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** The beneficiary agrees to the expert: the mission is offered. */
export async function acceptNomination(_trx: Trx, _actor: Actor, _input: { missionId: string }): Promise<void> {
  throw new TypeError('acceptNomination is being written')
}
