import { createHash } from 'node:crypto'
import type { Database } from '../database.ts'
import { type MessageRenderer, renderMessage } from './render-message.ts'

/** The recipient's address now; undefined when there is none and the message must go by post. */
export async function addressOf(db: Database, messageId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('message')
    .innerJoin('email_address', 'email_address.person_id', 'message.recipient_id')
    .select('email_address.address')
    .where('message.id', '=', messageId)
    .where('email_address.to_at', 'is', null)
    .orderBy('email_address.from_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.address
}

export type OutgoingMessage = { recipientName: string; locale: string; subject: string; html: string; text: string }

/** Renders a message in the recipient's language at the first attempt and keeps it: every later attempt sends the same words. */
export async function keepRendered(
  db: Database,
  renderer: MessageRenderer,
  { id, baseUrl }: { id: string; baseUrl: string },
): Promise<OutgoingMessage> {
  const kept = await db
    .selectFrom('message')
    .innerJoin('person', 'person.id', 'message.recipient_id')
    .select(['person.name', 'message.locale', 'message.subject', 'message.html', 'message.body'])
    .where('message.id', '=', id)
    .executeTakeFirstOrThrow()
  if (kept.html !== null)
    return { recipientName: kept.name, locale: kept.locale!, subject: kept.subject!, html: kept.html, text: kept.body! }
  const rendered = await renderMessage(db, renderer, { id, baseUrl })
  const sha256 = createHash('sha256')
    .update(rendered.subject)
    .update('\n')
    .update(rendered.text)
    .update('\n')
    .update(rendered.html)
    .digest()
  await db
    .updateTable('message')
    .set({ locale: rendered.locale, subject: rendered.subject, html: rendered.html, body: rendered.text, sha256 })
    .where('id', '=', id)
    .execute()
  return { recipientName: kept.name, ...rendered }
}
