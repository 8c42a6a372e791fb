import { sql } from 'kysely'
import type { Config } from '../config.ts'
import { type Database, json, type Trx } from '../db/database.ts'
import { digestOf } from '../db/message/outgoing-message.ts'
import type { RenderedMessage } from '../db/message/render-message.ts'
import { post } from '../db/transaction.ts'
import { backoffMs, isRepeatable } from '../domain/message/delivery.ts'

export const AT_ONCE = 10

/** The record of messages, and how long one that is being sent belongs to one relay, or waits for its second attempt. */
export type Outbox = { db: Database | Trx } & Pick<Config, 'messageLeaseMs' | 'messageRetryMs'>

/** A message that is about to go out, with its words. */
export type Begun = {
  id: string
  token: string
  messageId: string
  to: { name: string; address: string }
  words: RenderedMessage
}

const isDue = sql<boolean>`state in ('queued', 'soft-failed') and next_attempt_at <= clock_timestamp()`

export async function isAnyDue({ db }: Outbox): Promise<boolean> {
  const due = db.selectFrom('message').select('id').where(isDue).limit(sql.lit(1)) // a parameter would be planned each time
  return (await due.executeTakeFirst()) !== undefined
}

/** Locks the oldest messages that are due until the transaction ends; others pass them over meanwhile. */
export async function lockDue(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from message where ${isDue} order by created_at limit ${AT_ONCE} for no key update skip locked`.execute(
    trx,
  )
  return rows.map(({ id }) => id)
}

/** Whose hands a message is in; null while a transaction has it locked. */
export type Lease = { id: string; token: string | null }

/**
 * Keeps the words of locked messages and marks them as being sent: from here on nobody can tell whether they went out,
 * should this process die.
 */
export function markSending(trx: Trx, { messageLeaseMs }: Outbox, begun: readonly Begun[]): void {
  const rows = begun.map(({ id, token, messageId, words }) => ({
    ...{ id, token, smtp_message_id: messageId },
    ...{ locale: words.locale, subject: words.subject, html: words.html, body: words.text },
    sha256: digestOf(words).toString('hex'),
  }))
  const marked = sql`
    update message m set state = 'leased', lease_token = b.token, lease_until = clock_timestamp() + ${messageLeaseMs} * interval '1 millisecond',
        smtp_attempts = m.smtp_attempts + 1, smtp_message_id = b.smtp_message_id,
        locale = b.locale, subject = b.subject, html = b.html, body = b.body, sha256 = decode(b.sha256, 'hex')
      from json_to_recordset(${json(rows)})
          as b (id uuid, token uuid, smtp_message_id text, locale text, subject text, html text, body text, sha256 text)
      where m.id = b.id and m.id = any(${rows.map(({ id }) => id)}::uuid[])`
  post(trx, marked.execute(trx))
}

/**
 * Rows are locked in one order, as by everybody who writes several. (Ids come as JSON, because PostgreSQL plans a statement
 * with arrays anew for every length.)
 */
export async function markSent(db: Database, sent: readonly Lease[]): Promise<void> {
  await sql`
    with lease as materialized (select * from json_to_recordset(${json(sent)}) as l (id uuid, token uuid)),
      taken as (select id from message where id = any(array(select id from lease)) order by id for no key update)
    update message m set state = 'sent', lease_token = null, lease_until = null, last_error = null, next_attempt_at = null, sent_at = facility_now()
      from taken join lease using (id)
      where m.id = any(array(select id from lease)) and m.id = taken.id and m.lease_token = lease.token`.execute(db)
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
    where id = ${id} and lease_token is not distinct from ${token}`.execute(db)
}

type Retry = { retryInMs: number; error: string | undefined; isRepeat: boolean }

async function tryAgain({ db }: Outbox, { id, token }: Lease, { retryInMs, error, isRepeat }: Retry): Promise<void> {
  await sql`update message set state = 'soft-failed', lease_token = null, lease_until = null, last_error = ${error ?? null},
      repeats = repeats + ${isRepeat ? 1 : 0}, next_attempt_at = clock_timestamp() + ${retryInMs} * interval '1 millisecond'
    where id = ${id} and lease_token is not distinct from ${token}`.execute(db)
}

/** A relay died with messages in hand: nobody knows whether they went out. */
export async function settleBrokenLeases(outbox: Outbox): Promise<void> {
  const { rows } = await sql<{ id: string; token: string }>`
    select id, lease_token as token from message where state = 'leased' and lease_until < clock_timestamp()`.execute(
    outbox.db,
  )
  for (const lease of rows) await settle(outbox, lease, { state: 'unknown', error: 'the relay stopped while sending' })
}
