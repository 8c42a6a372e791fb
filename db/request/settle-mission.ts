import type { Actor } from '../../domain/case/actor.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'

/** `request` is locked, `mission` has ended and is recorded. */
export type SettledMission = {
  request: CaseFile
  mission: CaseFile
  outcome: 'closed' | 'fallen-through' | 'cancelled'
}

/** What the end of a mission means for its request. */
export async function settleMission(_trx: Trx, _actor: Actor, _settled: SettledMission): Promise<void> {
  throw new TypeError('settleMission is being written')
}
