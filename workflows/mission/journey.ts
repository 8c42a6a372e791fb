import type { EngineContext } from '../../domain/case/actor.ts'
import { act } from '../engine/activities.ts'
import type { MissionCase } from './mission-case.ts'

/** A planned mission starts on its first day and is over after its last; new dates begin the waiting anew. */
export async function journey(mission: MissionCase): Promise<void> {
  while (mission.isIn(null, 'planned', 'under-way')) {
    const { startsAt, endsAt } = await mission.step((x) => act.missionBrief(x))
    if (mission.isIn(null, 'planned')) await onItsDay(mission, 'start', startsAt, act.startMission)
    else await onItsDay(mission, 'end', endsAt, act.endMission)
  }
}

type Dated = (context: EngineContext) => Promise<{ notBefore: number | null }>

async function onItsDay(mission: MissionCase, key: string, instant: number, command: Dated): Promise<void> {
  const phase = mission.position.phaseNo
  for (let at = instant; mission.position.phaseNo === phase; ) {
    if (await mission.until(key, at)) return
    const { notBefore } = await mission.step(command)
    at = Math.max(notBefore ?? 0, Date.now() + 1000)
  }
}
