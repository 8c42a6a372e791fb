import { randomUUID } from 'node:crypto'
import type { Config } from '../config.ts'
import { rulesOfCall } from '../db/call/call-rules.ts'
import { type Database, inTransaction } from '../db/database.ts'
import { type MessageRow, messagesById } from '../db/message/message-matter.ts'
import { keptWords } from '../db/message/outgoing-message.ts'
import { composeMessage } from '../db/message/render-message.ts'
import { passing } from '../db/passing.ts'
import type { Log } from '../log.ts'
import { createRenderer } from '../templates/render.ts'
import { classifyFailure } from './classify-failure.ts'
import {
  AT_ONCE,
  type Begun,
  isAnyDue,
  type Lease,
  lockDue,
  markSending,
  markSent,
  type Outbox,
  settle,
  settleBrokenLeases,
} from './message-leases.ts'
import { type Attempt, openMailer } from './open-mailer.ts'
import { together } from './together.ts'

/** Sends queued messages by SMTP, each under a lease, with the same Message-ID at every attempt. */
export function createSender(db: Database, config: Config, log: Log) {
  const outbox: Outbox = { db, ...config }
  const mailer = openMailer(config.smtpUrl, AT_ONCE)
  const renderer = createRenderer({ unknownMessage: (key) => log.error({ key }, 'no locale has this message') })
  const domain = config.mailFrom.replace(/^.*@/, '').replace(/>.*$/, '')
  const messageIdOf = (id: string): string => `<${id}@${domain}>`

  /**
   * Words that a page has kept go out as they are. A message whose words cannot be made is an alarm; it counts as no attempt
   * and is tried until somebody has mended what is wrong.
   */
  const wordsOf = async (locked: Outbox, message: MessageRow, rulesOf: typeof rulesOfCall) => {
    try {
      return keptWords(message) ?? (await composeMessage(db, renderer, { message, baseUrl: config.baseUrl, rulesOf }))
    } catch (error) {
      log.error({ messageId: message.id, error }, 'a message cannot be rendered')
      const why = `not rendered: ${(error as Error).message}`
      await settle(locked, { id: message.id, token: null }, { state: 'soft-failed', error: why })
    }
  }

  /** What is to be sent of a locked message; what has no address, or no words, is settled at once. */
  const prepare = async (locked: Outbox, message: MessageRow, rulesOf: typeof rulesOfCall) => {
    const { id, name, address } = message
    if (address === null) return settle(locked, { id, token: null }, { state: 'by-post' })
    const words = await wordsOf(locked, message, rulesOf)
    return words && { id, token: randomUUID(), messageId: messageIdOf(id), to: { name, address }, words }
  }

  /** Takes messages that are due, renders them and marks them as being sent, in one transaction: until it ends they still wait. */
  const begin = (): Promise<{ taken: number; begun: Begun[] }> =>
    inTransaction(db, async (trx) => {
      const ids = await lockDue(trx)
      if (ids.length === 0) return { taken: 0, begun: [] }
      const locked = { ...outbox, db: trx }
      const rulesOf = askedOnce(rulesOfCall)
      const messages = await messagesById(trx, ids)
      const prepared = await Promise.all(messages.map((message) => prepare(locked, message, rulesOf)))
      const begun = prepared.filter((one) => one !== undefined)
      passing('mail/rendered')
      if (begun.length > 0) markSending(trx, outbox, begun)
      return { taken: ids.length, begun }
    })

  const settleSent = together((sent: Lease[]) => markSent(db, sent))

  const sendOne = async ({ id, token, messageId, to, words: { locale, ...content } }: Begun): Promise<void> => {
    passing('mail/begun')
    const headers = {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': locale,
    }
    const attempt: Attempt = { contentSent: false }
    try {
      await mailer.send({ from: config.mailFrom, to, messageId, ...content, headers }, attempt)
    } catch (error) {
      const failure = classifyFailure(error, attempt)
      log.warn({ messageId: id, failure }, 'message not sent')
      return settle(outbox, { id, token }, { state: failure, error: (error as Error).message })
    }
    passing('mail/accepted')
    await settleSent({ id, token })
  }

  let isBusy = false

  /** Returns how many messages were dealt with. What other relays left behind waits until there is a moment to look for it. */
  const sendMessages = async (): Promise<number> => {
    const isDue = await isAnyDue(outbox)
    if (!isDue || !isBusy) await settleBrokenLeases(outbox)
    if (!isDue) return 0
    const { taken, begun } = await begin()
    isBusy = taken === AT_ONCE
    const results = await Promise.allSettled(begun.map(sendOne))
    for (const result of results) if (result.status === 'rejected') throw result.reason
    return taken
  }
  return { sendMessages, close: () => mailer.close() }
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
