import { randomUUID } from 'node:crypto'
import type { Config } from '../config.ts'
import { rulesOfCall } from '../db/call/call-rules.ts'
import type { Database } from '../db/database.ts'
import { type MessageRow, messagesById } from '../db/message/message-matter.ts'
import { keptWords } from '../db/message/outgoing-message.ts'
import { composeMessage, type RenderedMessage } from '../db/message/render-message.ts'
import { passing } from '../db/passing.ts'
import type { Log } from '../log.ts'
import { createRenderer } from '../templates/render.ts'
import { classifyFailure } from './classify-failure.ts'
import {
  AT_ONCE,
  type Begun,
  type Lease,
  lease,
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

  /** A message whose words cannot be made is an alarm; it counts as no attempt and is tried until somebody has mended what is wrong. */
  const wordsOf = async ({
    message,
    token,
    rulesOf,
  }: Omit<Begun, 'words'> & { rulesOf: typeof rulesOfCall }): Promise<RenderedMessage | undefined> => {
    try {
      const kept = keptWords(message)
      return kept ?? (await composeMessage(db, renderer, { message, baseUrl: config.baseUrl, rulesOf }))
    } catch (error) {
      log.error({ messageId: message.id, error }, 'a message cannot be rendered')
      const why = `not rendered: ${(error as Error).message}`
      await settle(outbox, { id: message.id, token }, { state: 'soft-failed', error: why })
    }
  }

  const settleSent = together((sent: Lease[]) => markSent(db, sent))

  const sendOne = async ({ message: { id, name, address }, token, words }: Begun): Promise<void> => {
    passing('mail/begun')
    const { locale, ...content } = words
    const headers = {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': locale,
    }
    const attempt: Attempt = { contentSent: false }
    const mail = { from: config.mailFrom, to: { name, address: address! }, ...content, headers }
    try {
      await mailer.send({ ...mail, messageId: messageIdOf(id) }, attempt)
    } catch (error) {
      const failure = classifyFailure(error, attempt)
      log.warn({ messageId: id, failure }, 'message not sent')
      return settle(outbox, { id, token }, { state: failure, error: (error as Error).message })
    }
    passing('mail/accepted')
    await settleSent({ id, token })
  }

  /** Renders what was leased and marks it as being sent; what has no address, or no words, is settled already. */
  const begin = async (messages: readonly MessageRow[], token: string): Promise<Begun[]> => {
    const rulesOf = askedOnce(rulesOfCall)
    const rendered = await Promise.all(
      messages.map(async (message) => {
        if (message.address === null) return settle(outbox, { id: message.id, token }, { state: 'by-post' })
        const words = await wordsOf({ message, token, rulesOf })
        return words && { message, token, words }
      }),
    )
    return markSending(
      outbox,
      token,
      rendered.filter((one) => one !== undefined),
      messageIdOf,
    )
  }

  let isBusy = false

  /** Returns how many messages were dealt with. What other relays left behind waits until there is a moment to look for it. */
  const sendMessages = async (): Promise<number> => {
    if (!isBusy) await settleBrokenLeases(outbox)
    const token = randomUUID()
    const leased = await lease(outbox, token)
    isBusy = leased.length === AT_ONCE
    if (leased.length === 0) return 0
    passing('mail/leased')
    const begun = await begin(await messagesById(db, leased), token)
    const results = await Promise.allSettled(begun.map(sendOne))
    for (const result of results) if (result.status === 'rejected') throw result.reason
    return leased.length
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
