import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import { rulesOfCall } from '../db/call/call-rules.ts'
import type { Database } from '../db/database.ts'
import { type MessageRow, messagesById } from '../db/message/message-matter.ts'
import { digestOf, keptWords } from '../db/message/outgoing-message.ts'
import { composeMessage, type RenderedMessage } from '../db/message/render-message.ts'
import { passing } from '../db/passing.ts'
import { backoffMs, isRepeatable } from '../domain/message/delivery.ts'
import type { Log } from '../log.ts'
import { createRenderer } from '../templates/render.ts'
import { classifyFailure } from './classify-failure.ts'
import { type Attempt, openMailer } from './open-mailer.ts'

const AT_ONCE = 10

/** The record of messages, and how long one that is being sent belongs to one relay, or waits for its second attempt. */
type Outbox = { db: Database } & Pick<Config, 'messageLeaseMs' | 'messageRetryMs'>

type Sending = { message: MessageRow; token: string; rulesOf: typeof rulesOfCall }

/** Sends queued messages by SMTP, each under a lease, with the same Message-ID at every attempt. */
export function createSender(db: Database, config: Config, log: Log) {
  const outbox: Outbox = { db, ...config }
  const mailer = openMailer(config.smtpUrl, AT_ONCE)
  const renderer = createRenderer({ unknownMessage: (key) => log.error({ key }, 'no locale has this message') })
  const domain = config.mailFrom.replace(/^.*@/, '').replace(/>.*$/, '')

  /** A message whose words cannot be made is an alarm; it counts as no attempt and is tried until somebody has mended what is wrong. */
  const wordsOf = async ({ message, token, rulesOf }: Sending): Promise<RenderedMessage | undefined> => {
    try {
      const kept = keptWords(message)
      return kept ?? (await composeMessage(db, renderer, { message, baseUrl: config.baseUrl, rulesOf }))
    } catch (error) {
      log.error({ messageId: message.id, error }, 'a message cannot be rendered')
      const why = `not rendered: ${(error as Error).message}`
      await settle(outbox, { id: message.id, token }, { state: 'soft-failed', error: why })
    }
  }

  const sendOne = async (sending: Sending): Promise<void> => {
    const { id, name, address } = sending.message
    const { token } = sending
    if (!address) return settle(outbox, { id, token }, { state: 'by-post' })
    const rendered = await wordsOf(sending)
    if (!rendered) return
    const messageId = `<${id}@${domain}>`
    if (!(await markSending(outbox, { id, token, smtpMessageId: messageId, rendered }))) return
    passing('mail/begun')
    const { locale, ...content } = rendered
    const headers = {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': locale,
    }
    const attempt: Attempt = { contentSent: false }
    try {
      await mailer.send({ from: config.mailFrom, to: { name, address }, ...content, messageId, headers }, attempt)
      passing('mail/accepted')
      await settle(outbox, { id, token }, { state: 'sent' })
    } catch (error) {
      const failure = classifyFailure(error, attempt)
      log.warn({ messageId: id, failure }, 'message not sent')
      await settle(outbox, { id, token }, { state: failure, error: (error as Error).message })
    }
  }

  /** Returns how many messages were dealt with. */
  const sendMessages = async (): Promise<number> => {
    await settleBrokenLeases(outbox)
    const token = randomUUID()
    const leased = await lease(outbox, token)
    if (leased.length > 0) passing('mail/leased')
    const rulesOf = askedOnce(rulesOfCall)
    const messages = leased.length > 0 ? await messagesById(db, leased) : []
    const results = await Promise.allSettled(messages.map((message) => sendOne({ message, token, rulesOf })))
    for (const result of results) if (result.status === 'rejected') throw result.reason
    return leased.length
  }
  return { sendMessages, close: () => mailer.close() }
}

async function lease({ db, messageLeaseMs }: Outbox, token: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update message set state = 'leased', lease_token = ${token}::uuid, lease_until = clock_timestamp() + ${messageLeaseMs} * interval '1 millisecond', sending_at = null
      where id in (
        select id from message where state in ('queued', 'soft-failed') and next_attempt_at <= clock_timestamp()
          order by created_at limit ${AT_ONCE} for update skip locked)
      returning id`.execute(db)
  return rows.map((row) => row.id)
}

/** Messages that are sent together are mostly of one call: its rules are asked for once. */
function askedOnce(ask: typeof rulesOfCall): typeof rulesOfCall {
  const answers = new Map<string, ReturnType<typeof rulesOfCall>>()
  return (db, callId) => {
    const answer = answers.get(callId) ?? ask(db, callId)
    answers.set(callId, answer)
    return answer
  }
}

type Lease = { id: string; token: string }
type Beginning = Lease & { smtpMessageId: string; rendered: RenderedMessage }

/**
 * Keeps the words and marks the message as being sent: from here on nobody can tell whether it went out, should this
 * process die. False when the lease is lost, or a page has kept other words meanwhile: it is then tried again with those.
 */
async function markSending({ db, messageLeaseMs }: Outbox, beginning: Beginning): Promise<boolean> {
  const { id, token, smtpMessageId, rendered } = beginning
  const { locale, subject, html, text } = rendered
  const sha256 = digestOf(rendered)
  const { numAffectedRows } = await sql`
    update message set sending_at = clock_timestamp(), lease_until = clock_timestamp() + ${messageLeaseMs} * interval '1 millisecond',
        smtp_attempts = smtp_attempts + 1, smtp_message_id = ${smtpMessageId},
        locale = ${locale}, subject = ${subject}, html = ${html}, body = ${text}, sha256 = ${sha256}
      where id = ${id} and lease_token = ${token} and lease_until > clock_timestamp()
        and (html is null or sha256 = ${sha256})`.execute(db)
  return numAffectedRows === 1n
}

type Settlement = { state: 'sent' | 'by-post' | 'soft-failed' | 'hard-failed' | 'unknown'; error?: string }

async function settle(outbox: Outbox, lease: Lease, { state, error }: Settlement): Promise<void> {
  if (state === 'sent' || state === 'by-post') return end(outbox, lease, { state })
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
  await sql`update message set state = ${state}, lease_token = null, lease_until = null, last_error = ${error ?? null}, next_attempt_at = null,
      sent_at = case when ${state} = 'sent' then facility_now() else sent_at end
    where id = ${id} and lease_token = ${token}`.execute(db)
}

type Retry = { retryInMs: number; error: string | undefined; isRepeat: boolean }

async function tryAgain({ db }: Outbox, { id, token }: Lease, { retryInMs, error, isRepeat }: Retry): Promise<void> {
  await sql`update message set state = 'soft-failed', lease_token = null, lease_until = null, last_error = ${error ?? null},
      repeats = repeats + ${isRepeat ? 1 : 0}, next_attempt_at = clock_timestamp() + ${retryInMs} * interval '1 millisecond'
    where id = ${id} and lease_token = ${token}`.execute(db)
}

/** A relay died with messages in hand: those it had not begun to send are queued again, the others are unknown. */
async function settleBrokenLeases(outbox: Outbox): Promise<void> {
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
