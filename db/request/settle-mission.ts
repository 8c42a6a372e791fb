import type { Actor } from '../../domain/case/actor.ts'
import { record } from '../audit/record.ts'
import { type CaseFile, transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { beginReviews } from './begin-reviews.ts'
import { freeDaysOf } from './free-days.ts'
import { missionsSoFar } from './missions-of-request.ts'

/** `request` is locked, `mission` has ended and is recorded. */
export type SettledMission = {
  request: CaseFile
  mission: CaseFile
  outcome: 'closed' | 'fallen-through' | 'cancelled'
}

/**
 * What the end of a mission means for its request: with another one open it goes on; delivered, it is reviewed; otherwise
 * somebody else is looked for, unless something was delivered and no day is left.
 */
export async function settleMission(
  trx: Trx,
  actor: Actor,
  { request, mission, outcome }: SettledMission,
): Promise<void> {
  const { open, closed } = await missionsSoFar(trx, request.id)
  const detail = { missionId: mission.id, outcome }
  if (open > 0) {
    await record(trx, request, { type: 'mission.settled', actor, detail })
    return
  }
  const isDelivered = outcome === 'closed' || (closed.length > 0 && (await freeDaysOf(trx, request.id)) === 0)
  if (isDelivered) {
    await beginReviews(trx, actor, request, { closed, detail })
    return
  }
  await transition(trx, request, 'rematch', 'matching')
  await record(trx, request, { type: 'mission.settled', actor, detail })
}
