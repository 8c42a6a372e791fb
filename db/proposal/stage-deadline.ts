import { type Expression, sql } from 'kysely'
import { type Arrival, arrivalOf, type Elapsed } from '../../domain/shared/arrival.ts'
import { deadlinePassed, invalidTransition } from '../../domain/shared/errors.ts'
import { callNow, stageNow } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { prepared } from '../prepared.ts'

export type StageTimes = { opensAt: Date; deadlineAt: Date }

/** When a call's stage takes applications; undefined before the call is published. */
export async function stageTimes(trx: Trx, callId: string, stage: number): Promise<StageTimes | undefined> {
  const row = await trx
    .selectFrom('call_stage')
    .select(['opens_at', 'deadline_at'])
    .where('call_id', '=', callId)
    .where('stage', '=', stage)
    .executeTakeFirst()
  return row && { opensAt: row.opens_at, deadlineAt: row.deadline_at }
}

export type StageClock = { now: Date; opensAt: Date | null; deadlineAt: Date | null }

/** The facility's clock and a stage's times, asked together. */
const clockWith = (callId: string | Expression<string>, stage: number | Expression<number>) => sql<StageClock>`
  select c.now, s.opens_at as "opensAt", s.deadline_at as "deadlineAt"
  from (select facility_now() as now) c left join call_stage s on s.call_id = ${callId} and s.stage = ${stage}`

const ofStage = prepared((_, callId: string, stage: number) => clockWith(callId, stage))
const ofProposal = prepared((_, id: string) => clockWith(callNow(id), stageNow(id)))

export const clockOfStage = async (trx: Trx, callId: string, stage: number): Promise<StageClock> =>
  (await ofStage(trx, callId, stage))[0]!

/** For the stage that a proposal is in when this is asked. */
export const clockOfProposal = async (trx: Trx, id: string): Promise<StageClock> => (await ofProposal(trx, id))[0]!

/**
 * When a request arrived by the facility's clock: what counts at a deadline, whatever the queue behind it. Refuses
 * arrivals after the stage's deadline; one at the very instant is in time.
 */
export function arriveInTime({ now: acceptedAt, opensAt, deadlineAt }: StageClock, elapsedMs?: Elapsed): Arrival {
  const arrival = arrivalOf(acceptedAt, elapsedMs)
  if (!opensAt || !deadlineAt || arrival.arrivedAt < opensAt) throw invalidTransition('problem.call-not-open')
  if (arrival.arrivedAt > deadlineAt) throw deadlinePassed('problem.deadline-passed')
  return arrival
}
