import { createHash } from 'node:crypto'
import { notFound } from '../../domain/shared/errors.ts'
import type { Database } from '../database.ts'
import { type MessageRow, messagesById } from './message-matter.ts'
import { composeMessage, type MessageRenderer, type RenderedMessage } from './render-message.ts'

/** The words of a message as they were kept at its first attempt: every later one sends the same. */
export const keptWords = ({ kept_locale, kept_subject, kept_html, kept_body }: MessageRow): RenderedMessage | null =>
  kept_html === null ? null : { locale: kept_locale!, subject: kept_subject!, html: kept_html, text: kept_body! }

/** The words of a message: as they are kept, or in the recipient's language now, and kept from now on. */
export async function keepRendered(
  db: Database,
  renderer: MessageRenderer,
  { id, baseUrl }: { id: string; baseUrl: string },
): Promise<RenderedMessage> {
  const [message] = await messagesById(db, [id])
  if (!message) throw notFound('message')
  const kept = keptWords(message)
  if (kept) return kept
  const rendered = await composeMessage(db, renderer, { message, baseUrl })
  const { locale, subject, html, text: body } = rendered
  await db
    .updateTable('message')
    .set({ locale, subject, html, body, sha256: digestOf(rendered) })
    .where('id', '=', id)
    .where('html', 'is', null)
    .execute()
  return rendered
}

/** SHA-256 of a message's words. */
export const digestOf = ({ subject, text, html }: RenderedMessage): Buffer =>
  createHash('sha256').update(`${subject}\n${text}\n${html}`).digest()
