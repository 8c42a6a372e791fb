import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** The expert takes the mission: its days are committed. */
export async function acceptMission(_trx: Trx, _actor: Actor, _input: { missionId: string }): Promise<void> {
  throw new TypeError('acceptMission is being written')
}
