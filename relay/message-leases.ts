import { sql } from 'kysely'
import type { Config } from '../config.ts'
import { type Database, json } from '../db/database.ts'
import type { MessageRow } from '../db/message/message-matter.ts'
import { digestOf } from '../db/message/outgoing-message.ts'
import type { RenderedMessage } from '../db/message/render-message.ts'
import { backoffMs, isRepeatable } from '../domain/message/delivery.ts'

export const AT_ONCE = 10

/** The record of messages, and how long one that is being sent belongs to one relay, or waits for its second attempt. */
export type Outbox = { db: Database } & Pick<Config, 'messageLeaseMs' | 'messageRetryMs'>

/** A message under a lease, with the words that are about to go out. */
export type Begun = { message: MessageRow; token: string; words: RenderedMessage }

/** Takes the oldest messages that are due for this relay; others pass them over while the lease runs. */
export async function lease({ db, messageLeaseMs }: Outbox, token: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update message set state = 'leased', lease_token = ${token}::uuid, lease_until = clock_timestamp() + ${messageLeaseMs} * interval '1 millisecond', sending_at = null
      where id in (
        select id from message where state in ('queued', 'soft-failed') and next_attempt_at <= clock_timestamp()
          order by created_at limit ${AT_ONCE} for update skip locked)
      returning id`.execute(db)
  return rows.map((row) => row.id)
}

export type Lease = { id: string; token: string }

/**
 * Keeps the words and marks the messages as being sent: from here on nobody can tell whether they went out, should this
 * process die. One whose lease is lost is left out, and one of which a page has kept other words meanwhile: it is then
 * tried again with those. Rows are locked in one order, as by everybody who writes several.
 */
export async function markSending(
  { db, messageLeaseMs }: Outbox,
  token: string,
  sendings: readonly Begun[],
  messageIdOf: (id: string) => string,
): Promise<Begun[]> {
  if (sendings.length === 0) return []
  const rows = sendings.map(({ message: { id }, words: { locale, subject, html, text }, words }) => ({
    ...{ id, locale, subject, html, body: text },
    ...{ sha256: digestOf(words).toString('hex'), smtp_message_id: messageIdOf(id) },
  }))
  const { rows: marked } = await sql<{ id: string }>`
    with taken as (select id from message where id = any(${rows.map(({ id }) => id)}::uuid[]) order by id for no key update)
    update message m set sending_at = clock_timestamp(), lease_until = clock_timestamp() + ${messageLeaseMs} * interval '1 millisecond',
        smtp_attempts = m.smtp_attempts + 1, smtp_message_id = b.smtp_message_id,
        locale = b.locale, subject = b.subject, html = b.html, body = b.body, sha256 = decode(b.sha256, 'hex')
      from taken join json_to_recordset(${json(rows)})
          as b (id uuid, locale text, subject text, html text, body text, sha256 text, smtp_message_id text) using (id)
      where m.id = b.id and m.lease_token = ${token} and m.lease_until > clock_timestamp()
        and (m.html is null or m.sha256 = decode(b.sha256, 'hex'))
      returning m.id`.execute(db)
  const ids = new Set(marked.map(({ id }) => id))
  return sendings.filter(({ message }) => ids.has(message.id))
}

export async function markSent(db: Database, sent: readonly Lease[]): Promise<void> {
  const [ids, tokens] = [sent.map(({ id }) => id), sent.map(({ token }) => token)]
  await sql`
    with taken as (select id from message where id = any(${ids}::uuid[]) order by id for no key update)
    update message m set state = 'sent', lease_token = null, lease_until = null, last_error = null, next_attempt_at = null, sent_at = facility_now()
      from taken join unnest(${ids}::uuid[], ${tokens}::uuid[]) as l (id, token) using (id)
      where m.id = l.id and m.lease_token = l.token`.execute(db)
}

type Settlement = { state: 'by-post' | 'soft-failed' | 'hard-failed' | 'unknown'; error?: string }

export async function settle(outbox: Outbox, lease: Lease, { state, error }: Settlement): Promise<void> {
  if (state === 'by-post') return end(outbox, lease, { state })
  const message = await outbox.db
    .selectFrom('message')
    .select(['template', 'smtp_attempts', 'repeats'])
    .where('id', '=', lease.id)
    .executeTakeFirstOrThrow()
  const again = state === 'unknown' && isRepeatable(message.template) && message.repeats === 0
  const attempts = state === 'soft-failed' ? message.smtp_attempts : again ? 1 : null
  const retryInMs = attempts === null ? undefined : backoffMs(attempts, outbox.messageRetryMs)
  if (retryInMs !== undefined) return tryAgain(outbox, lease, { retryInMs, error, isRepeat: again })
  await end(outbox, lease, { state: state === 'soft-failed' ? 'hard-failed' : state, error })
}

async function end({ db }: Outbox, { id, token }: Lease, { state, error }: Settlement): Promise<void> {
  await sql`update message set state = ${state}, lease_token = null, lease_until = null, last_error = ${error ?? null}, next_attempt_at = null
    where id = ${id} and lease_token = ${token}`.execute(db)
}

type Retry = { retryInMs: number; error: string | undefined; isRepeat: boolean }

async function tryAgain({ db }: Outbox, { id, token }: Lease, { retryInMs, error, isRepeat }: Retry): Promise<void> {
  await sql`update message set state = 'soft-failed', lease_token = null, lease_until = null, last_error = ${error ?? null},
      repeats = repeats + ${isRepeat ? 1 : 0}, next_attempt_at = clock_timestamp() + ${retryInMs} * interval '1 millisecond'
    where id = ${id} and lease_token = ${token}`.execute(db)
}

/** A relay died with messages in hand: those it had not begun to send are queued again, the others are unknown. */
export async function settleBrokenLeases(outbox: Outbox): Promise<void> {
  const { rows } = await sql<{ id: string; lease_token: string; begun: boolean }>`
    select id, lease_token, sending_at is not null as begun from message where state = 'leased' and lease_until < clock_timestamp()`.execute(
    outbox.db,
  )
  for (const { id, lease_token: token, begun } of rows) {
    if (begun) await settle(outbox, { id, token }, { state: 'unknown', error: 'the relay stopped while sending' })
    else
      await sql`update message set state = 'queued', lease_token = null, lease_until = null, next_attempt_at = clock_timestamp() where id = ${id} and lease_token = ${token}`.execute(
        outbox.db,
      )
  }
}
