import { sql } from 'kysely'
import { type Arrival, arrivalOf } from '../../domain/shared/arrival.ts'
import { deadlinePassed, invalidTransition } from '../../domain/shared/errors.ts'
import type { Trx } from '../database.ts'

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

/**
 * When a request arrived by the facility's clock: what counts at a deadline, whatever the queue behind it. Refuses
 * arrivals after the stage's deadline; one at the very instant is in time.
 */
export async function arriveInTime(trx: Trx, callId: string, stage: number, elapsedMs?: number): Promise<Arrival> {
  const { acceptedAt, opensAt, deadlineAt } = await nowAndTimes(trx, callId, stage)
  const arrival = arrivalOf(acceptedAt, elapsedMs)
  if (!opensAt || !deadlineAt || arrival.arrivedAt < opensAt) throw invalidTransition('problem.call-not-open')
  if (arrival.arrivedAt > deadlineAt) throw deadlinePassed('problem.deadline-passed')
  return arrival
}

/** The clock and the stage's times, asked together. */
async function nowAndTimes(trx: Trx, callId: string, stage: number) {
  const { rows } = await sql<{ acceptedAt: Date; opensAt: Date | null; deadlineAt: Date | null }>`
    select c.now as "acceptedAt", s.opens_at as "opensAt", s.deadline_at as "deadlineAt"
    from (select facility_now() as now) c left join call_stage s on s.call_id = ${callId} and s.stage = ${stage}`.execute(
    trx,
  )
  return rows[0]!
}
