import { createHash } from 'node:crypto'
import type { Database } from '../database.ts'
import { type MessageRenderer, renderMessage } from './render-message.ts'

/** The words of a message as they were kept at its first attempt. */
export type KeptWords = { locale: string; subject: string; html: string; text: string }
export type Outgoing = {
  id: string
  recipientName: string
  /** The recipient's address now; null when there is none and the message must go by post. */
  address: string | null
  kept: KeptWords | null
}

/** To whom a message goes, and in what words if it has been tried before. */
export async function outgoingMessage(db: Database, id: string): Promise<Outgoing> {
  const row = await db
    .selectFrom('message')
    .innerJoin('person', 'person.id', 'message.recipient_id')
    .select(['person.name', 'message.locale', 'message.subject', 'message.html', 'message.body'])
    .select((e) =>
      e
        .selectFrom('email_address')
        .select('address')
        .whereRef('person_id', '=', 'message.recipient_id')
        .where('to_at', 'is', null)
        .orderBy('from_at', 'desc')
        .limit(1)
        .as('address'),
    )
    .where('message.id', '=', id)
    .executeTakeFirstOrThrow()
  const { name: recipientName, address, locale, subject, html, body } = row
  const kept = html === null ? null : { locale: locale!, subject: subject!, html, text: body! }
  return { id, recipientName, address, kept }
}

/** Renders a message in the recipient's language at the first attempt and keeps it: every later attempt sends the same words. */
export async function keepRendered(
  db: Database,
  renderer: MessageRenderer,
  { id, kept, baseUrl }: Pick<Outgoing, 'id' | 'kept'> & { baseUrl: string },
): Promise<KeptWords> {
  if (kept) return kept
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
  return rendered
}
