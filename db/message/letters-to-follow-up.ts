import { sql } from 'kysely'
import { record } from '../audit/record.ts'
import { lockCase } from '../case/case-file.ts'
import { type Database, sqlNow, type Trx } from '../database.ts'

/**
 * When a letter wants following up by telephone, for `message` under the alias `m`; null when it does not. One that could
 * not be delivered, or goes by post: at once. One that asks for an answer by a date and lies unopened: at half-time.
 */
export const halfTimeOfLetters = sql<Date | null>`
  case when not m.is_letter or m.followed_up_at is not null or m.opened_at is not null or m.case_id is null then null
       when m.state in ('by-post', 'hard-failed') then m.created_at
       when m.state in ('queued', 'leased', 'sent', 'soft-failed', 'unknown') and m.respond_by is not null
         then coalesce(m.released_at, m.created_at) + (m.respond_by - coalesce(m.released_at, m.created_at)) / 2
  end`

/** Letters out of which something could still become, for `message` under the alias `m`: an index has only these. */
export const isUnread = sql<boolean>`
  (m.is_letter and m.followed_up_at is null and m.opened_at is null and m.state not in ('held', 'withdrawn'))`

/** Letters that should be followed up now. */
export async function lettersToFollowUp(db: Database, limit = 50): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from message m where ${isUnread} and ${halfTimeOfLetters} <= facility_now() order by m.id limit ${limit}`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

/** Tells the case's workflow that a letter has not reached its reader, so that it asks somebody to telephone. */
export async function followUpLetter(trx: Trx, messageId: string): Promise<void> {
  const peek = await trx.selectFrom('message').select('case_id').where('id', '=', messageId).executeTakeFirst()
  if (!peek?.case_id) return
  const file = await lockCase(trx, peek.case_id)
  const { numUpdatedRows } = await trx
    .updateTable('message')
    .set({ followed_up_at: sqlNow })
    .where('id', '=', messageId)
    .where('followed_up_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n || !file.is_open) return
  record(trx, file, { type: 'message.unreached', actor: { kind: 'system' }, subject: messageId })
}
