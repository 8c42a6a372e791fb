import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
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
 * What the end of a mission means for its request. Days that are bound to no mission are the officers' to nominate for, or
 * to let go, whoever else still works: until they have said so nothing is reviewed. With every day bound it goes on while
 * another mission is open; with the last one it is reviewed, if anything was delivered.
 */
export async function settleMission(
  trx: Trx,
  actor: Actor,
  { request, mission, outcome }: SettledMission,
): Promise<void> {
  const { open, closed } = await missionsSoFar(trx, request.id)
  const detail = { missionId: mission.id, outcome }
  const isEveryDayBound = (await freeDaysOf(trx, request.id)) === 0
  if (open === 0 && closed.length > 0 && isEveryDayBound) {
    await beginReviews(trx, actor, request, { closed, detail })
    return
  }
  const isAsked = !hasVerb(requestStatus, request.status, 'rematch')
  const goesOn = open > 0 && isEveryDayBound
  if (!isAsked && !goesOn) transition(trx, request, 'rematch', 'matching')
  record(trx, request, { type: 'mission.settled', actor, detail })
}
