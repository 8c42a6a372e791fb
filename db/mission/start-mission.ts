import type { EngineContext } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'
import { moveOnItsDay, type OnItsDay } from './on-its-day.ts'

/** A planned mission is under way from the first hour of its first day on, in the facility's zone. */
export const startMission = (trx: Trx, context: EngineContext): Promise<OnItsDay> =>
  moveOnItsDay(trx, context, { verb: 'start', to: 'under-way', type: 'mission.started', day: 'startsAt' })
