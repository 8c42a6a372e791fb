import type { EngineContext } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'
import type { OnItsDay } from './on-its-day.ts'

export async function endMission(_trx: Trx, _context: EngineContext): Promise<OnItsDay> {
  throw new TypeError('endMission is being written')
}
