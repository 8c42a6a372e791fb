import { sql } from 'kysely'
import type { Actor } from '../../domain/case/actor.ts'
import { invalidInput, invalidTransition } from '../../domain/shared/errors.ts'
import { recordForFacility } from '../audit/record.ts'
import { type Database, facilityNow, type Trx } from '../database.ts'
import { newId } from '../new-id.ts'
import { taskWaitKeyOf } from '../task/task-wait.ts'
import { post } from '../transaction.ts'

/**
 * Asks for the rehearsal's clock to travel to an instant; the relay makes the journey. One at a time, only forward, and
 * only in a rehearsal: the real clock cannot be moved.
 */
export async function requestJourney(
  trx: Trx,
  actor: Actor & { kind: 'person' },
  { until }: { until: Date },
): Promise<void> {
  const { is_rehearsal } = await trx.selectFrom('clock').select('is_rehearsal').forUpdate().executeTakeFirstOrThrow()
  if (!is_rehearsal) throw invalidTransition('clock.problem.real')
  if (until <= (await facilityNow(trx))) throw invalidInput([{ field: 'until', message: 'clock.problem.past' }])
  if (await journeyUnderWay(trx)) throw invalidTransition('clock.problem.busy')
  post(trx, trx.insertInto('journey').values({ id: newId(), until_at: until, asked_by: actor.personId }))
  recordForFacility(trx, { type: 'clock.travelled', actor, detail: { until: until.toISOString() } })
}

export type Journey = { target: Date; events: number }

/** The journey that is under way, with how many events there have been since it was asked for. */
export async function journeyUnderWay(db: Database | Trx): Promise<Journey | null> {
  const { rows } = await sql<Journey>`
    select j.until_at as target, (select count(*)::int from audit_entry a where a.id > j.id) as events
      from journey j where j.arrived_at is null and j.failure is null order by j.id limit 1`.execute(db)
  return rows[0] ?? null
}

export type FailedJourney = { target: Date; why: string }

/** The last journey, when it ended before it arrived; null once another was asked for. */
export async function failedJourney(db: Database): Promise<FailedJourney | null> {
  const last = await db
    .selectFrom('journey')
    .select(['until_at', 'failure'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last && last.failure !== null ? { target: last.until_at, why: last.failure } : null
}

export type ComingEvent = {
  at: Date
  key: string
  kind: string | null
  reference: string | null
  title: string
  caseKind: string
  caseId: string
}

/** What is due next by itself, over all cases, the earliest first. */
export async function comingEvents(db: Database, most: number): Promise<ComingEvent[]> {
  const { rows } = await sql<ComingEvent>`
    select w.next_at as at, w.key, t.kind, f.reference, f.title, f.kind as "caseKind", f.id as "caseId"
      from wait w join case_file f on f.id = w.case_id and f.is_open and f.hold_reason is null
      left join task t on w.key = ${taskWaitKeyOf('t.id')}
      where w.next_at is not null order by w.next_at limit ${most}`.execute(db)
  return rows
}
