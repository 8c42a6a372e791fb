import { sql } from 'kysely'
import type { Database } from './database.ts'

/** What somebody should be woken for. The age in seconds of the real clock, 0 when nothing waits. */
export type AlarmFigures = {
  oldestUndeliveredEvent: number
  casesOnHold: number
  messagesFailed: number
  messagesNotRendered: number
}

/** One statement for all figures, each from a partial index. A message that was tried and has no words could not be rendered. */
export async function alarmFigures(db: Database): Promise<AlarmFigures> {
  const { rows } = await sql<AlarmFigures>`
    select
      coalesce((select extract(epoch from clock_timestamp() - min(recorded_at)) from outbox_event), 0)::float8 as "oldestUndeliveredEvent",
      (select count(*) from case_file where hold_reason is not null)::int as "casesOnHold",
      (select count(*) from message where state = 'hard-failed')::int as "messagesFailed",
      (select count(*) from message where state = 'soft-failed' and html is null)::int as "messagesNotRendered"`.execute(
    db,
  )
  return rows[0]!
}
