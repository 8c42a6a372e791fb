import type { EngineContext } from '../../domain/case/actor.ts'
import type { EventType, Position } from '../../domain/events.ts'
import type { MissionStatus } from '../../domain/mission/mission-status.ts'
import { record } from '../audit/record.ts'
import { positionOf, transition } from '../case/case-file.ts'
import { isMoot, lockForEngine, takeStep } from '../case/take-step.ts'
import { facilityNow, type Trx } from '../database.ts'
import { missionBrief } from './mission-brief.ts'

/** `notBefore` in epoch milliseconds when it is too early. */
export type OnItsDay = { position: Position; notBefore: number | null }

type DatedMove = { verb: string; to: MissionStatus; type: EventType; day: 'startsAt' | 'endsAt' }

/** Moves a mission on when its day has come by the facility's clock, once; before, it says from when on that is possible. */
export async function moveOnItsDay(
  trx: Trx,
  context: EngineContext,
  { verb, to, type, day }: DatedMove,
): Promise<OnItsDay> {
  const file = await lockForEngine(trx, context)
  const instant = (await missionBrief(trx, file.id))[day]
  if (!isMoot(file, context) && (await facilityNow(trx)).getTime() < instant)
    return { position: positionOf(file), notBefore: instant }
  const { file: moved, result } = await takeStep(trx, context, { name: `${verb}-mission` }, async (mission) => {
    transition(trx, mission, verb, to)
    record(trx, mission, { type, actor: { kind: 'engine', ...context } })
    return positionOf(mission)
  })
  return { position: result ?? positionOf(moved), notBefore: null }
}
