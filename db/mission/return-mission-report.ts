import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** The beneficiary sends the report back. */
export async function returnMissionReport(
  _trx: Trx,
  _actor: Actor,
  _input: { missionId: string; reason: string },
): Promise<void> {
  throw new TypeError('returnMissionReport is being written')
}
