import type { EngineContext } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'
import { moveOnItsDay, type OnItsDay } from './on-its-day.ts'

/** A mission is over when its last day is: the expert's report is due. */
export const endMission = (trx: Trx, context: EngineContext): Promise<OnItsDay> =>
  moveOnItsDay(trx, context, { verb: 'end', to: 'reporting', type: 'mission.ended', day: 'endsAt' })
