import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import { addressOf, keepRendered, type OutgoingMessage } from '../db/message/outgoing-message.ts'
import { passing } from '../db/passing.ts'
import { backoffMs, isRepeatable } from '../domain/message/delivery.ts'
import type { Log } from '../log.ts'
import { createRenderer } from '../templates/render.ts'
import { classifyFailure } from './classify-failure.ts'
import { type Attempt, openMailer } from './open-mailer.ts'

const AT_ONCE = 10

/** The record of messages, and how long one that is being sent belongs to one relay, or waits for its second attempt. */
type Outgoing = { db: Database } & Pick<Config, 'messageLeaseMs' | 'messageRetryMs'>

/** Sends queued messages by SMTP, each under a lease, with the same Message-ID at every attempt. */
export function createSender(db: Database, config: Config, log: Log) {
  const outgoing: Outgoing = { db, ...config }
  const mailer = openMailer(config.smtpUrl, AT_ONCE)
  const renderer = createRenderer({ unknownMessage: (key) => log.error({ key }, 'no locale has this message') })
  const domain = config.mailFrom.replace(/^.*@/, '').replace(/>.*$/, '')

  /** A message whose words cannot be made is an alarm; it counts as no attempt and is tried until somebody has mended what is wrong. */
  const wordsOf = async (id: string, token: string): Promise<OutgoingMessage | undefined> => {
    try {
      return await keepRendered(db, renderer, { id, baseUrl: config.baseUrl })
    } catch (error) {
      log.error({ messageId: id, error }, 'a message cannot be rendered')
      const why = `not rendered: ${(error as Error).message}`
      await settle(outgoing, { id, token }, { state: 'soft-failed', error: why })
    }
  }

  const sendOne = async (id: string, token: string): Promise<void> => {
    const address = await addressOf(db, id)
    if (!address) return settle(outgoing, { id, token }, { state: 'by-post' })
    const rendered = await wordsOf(id, token)
    if (!rendered) return
    passing('mail/rendered')
    const messageId = `<${id}@${domain}>`
    if (!(await markSending(outgoing, { id, token, smtpMessageId: messageId }))) return
    passing('mail/begun')
    const { recipientName: name, locale, ...content } = rendered
    const headers = {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': locale,
    }
    const attempt: Attempt = { contentSent: false }
    try {
      await mailer.send({ from: config.mailFrom, to: { name, address }, ...content, messageId, headers }, attempt)
      passing('mail/accepted')
      await settle(outgoing, { id, token }, { state: 'sent' })
    } catch (error) {
      const failure = classifyFailure(error, attempt)
      log.warn({ messageId: id, failure }, 'message not sent')
      await settle(outgoing, { id, token }, { state: failure, error: (error as Error).message })
    }
  }

  /** Returns how many messages were dealt with. */
  const sendMessages = async (): Promise<number> => {
    await settleBrokenLeases(outgoing)
    const token = randomUUID()
    const leased = await lease(outgoing, token)
    if (leased.length > 0) passing('mail/leased')
    const results = await Promise.allSettled(leased.map((id) => sendOne(id, token)))
    for (const result of results) if (result.status === 'rejected') throw result.reason
    return leased.length
  }
  return { sendMessages, close: () => mailer.close() }
}

async function lease({ db, messageLeaseMs }: Outgoing, token: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update message set state = 'leased', lease_token = ${token}::uuid, lease_until = clock_timestamp() + ${messageLeaseMs} * interval '1 millisecond', sending_at = null
      where id in (
        select id from message where state in ('queued', 'soft-failed') and next_attempt_at <= clock_timestamp()
          order by created_at limit ${AT_ONCE} for update skip locked)
      returning id`.execute(db)
  return rows.map((row) => row.id)
}

type Lease = { id: string; token: string }

/** From here on nobody can tell whether the message went out, should this process die. False when the lease is lost. */
async function markSending(
  { db, messageLeaseMs }: Outgoing,
  { id, token, smtpMessageId }: Lease & { smtpMessageId: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update message set sending_at = clock_timestamp(), lease_until = clock_timestamp() + ${messageLeaseMs} * interval '1 millisecond',
        smtp_attempts = smtp_attempts + 1, smtp_message_id = ${smtpMessageId}
      where id = ${id} and lease_token = ${token} and lease_until > clock_timestamp()`.execute(db)
  return numAffectedRows === 1n
}

type Settlement = { state: 'sent' | 'by-post' | 'soft-failed' | 'hard-failed' | 'unknown'; error?: string }

async function settle(
  { db, messageRetryMs }: Outgoing,
  { id, token }: Lease,
  { state, error }: Settlement,
): Promise<void> {
  const message = await db
    .selectFrom('message')
    .select(['template', 'smtp_attempts', 'repeats'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const again = state === 'unknown' && isRepeatable(message.template) && message.repeats === 0
  const retryInMs =
    state === 'soft-failed'
      ? backoffMs(message.smtp_attempts, messageRetryMs)
      : again
        ? backoffMs(1, messageRetryMs)
        : undefined
  const next = state === 'soft-failed' && retryInMs === undefined ? 'hard-failed' : again ? 'soft-failed' : state
  await sql`update message set state = ${next}, lease_token = null, lease_until = null, last_error = ${error ?? null},
      repeats = repeats + ${again ? 1 : 0},
      sent_at = case when ${next} = 'sent' then facility_now() else sent_at end,
      next_attempt_at = case when ${next} = 'soft-failed' then clock_timestamp() + ${retryInMs ?? 0} * interval '1 millisecond' end
    where id = ${id} and lease_token = ${token}`.execute(db)
}

/** A relay died with messages in hand: those it had not begun to send are queued again, the others are unknown. */
async function settleBrokenLeases(outgoing: Outgoing): Promise<void> {
  const { rows } = await sql<{ id: string; lease_token: string; begun: boolean }>`
    select id, lease_token, sending_at is not null as begun from message where state = 'leased' and lease_until < clock_timestamp()`.execute(
    outgoing.db,
  )
  for (const { id, lease_token: token, begun } of rows) {
    if (begun) await settle(outgoing, { id, token }, { state: 'unknown', error: 'the relay stopped while sending' })
    else
      await sql`update message set state = 'queued', lease_token = null, lease_until = null, next_attempt_at = clock_timestamp() where id = ${id} and lease_token = ${token}`.execute(
        outgoing.db,
      )
  }
}
