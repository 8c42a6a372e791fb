import { sql } from 'kysely'
import { notFound } from '../../domain/shared/errors.ts'
import type { Database } from '../database.ts'

/** What the embedded facility's mail server caught, the newest first; found by address or subject. */
export async function listCapturedMail(
  db: Database,
  { search, after, most }: { search: string; after: string | null; most: number },
) {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return db
    .selectFrom('captured_mail as m')
    .select(['m.id', 'm.subject', 'm.recipients', 'm.received_at'])
    .where(sql<boolean>`(m.subject ilike ${like} or exists (select from unnest(m.recipients) r where r ilike ${like}))`)
    .where(
      sql<boolean>`(${after}::uuid is null or (m.received_at, m.id) < (select c.received_at, c.id from captured_mail c where c.id = ${after}::uuid))`,
    )
    .orderBy('m.received_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(most)
    .execute()
}

export async function capturedMail(db: Database, id: string) {
  const mail = await db
    .selectFrom('captured_mail')
    .select(['id', 'message_id', 'envelope_from', 'recipients', 'subject', 'text', 'html', 'received_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!mail) throw notFound('mail')
  return mail
}
