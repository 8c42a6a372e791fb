import { act } from '../engine/activities.ts'
import type { MissionCase } from './mission-case.ts'

/** One person orders the fee, another confirms that it has left; an order that is sent back is given again. */
export async function payment(mission: MissionCase): Promise<void> {
  if (!mission.isIn(null, 'payment')) return
  const { feeRound } = await mission.step((x) => act.missionBrief(x))
  for (let round = feeRound; mission.isIn(null, 'payment'); round++) {
    await mission.ask('order-fee', { subject: String(round) })
    if (mission.isIn(null, 'payment')) await mission.ask('confirm-fee', { subject: String(round) })
  }
}
