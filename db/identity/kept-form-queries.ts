import { sql } from 'kysely'
import type { Database } from '../database.ts'

/** The session, ended or not, in which a form was opened: whose it is, and the secret that its token must be signed with. */
export async function sessionOfForm(
  db: Database,
  formKey: string,
): Promise<{ personId: string; csrfSecret: string } | null> {
  const row = await db
    .selectFrom('session')
    .select(['person_id as personId', 'csrf_token as csrfSecret'])
    .where('form_key', '=', formKey)
    .executeTakeFirst()
  return row ?? null
}

/** What is kept for a person, the latest first. Nobody reads anybody else's. */
export const listKeptForms = (db: Database, personId: string) =>
  db
    .selectFrom('kept_form')
    .select([
      'id',
      'path',
      'page',
      'fields',
      'left_out as leftOut',
      'may_go_on as mayGoOn',
      'kept_at as keptAt',
      'expires_at as expiresAt',
    ])
    .where('person_id', '=', personId)
    .where('expires_at', '>', sql<Date>`clock_timestamp()`)
    .orderBy('kept_at', 'desc')
    .execute()

export async function hasKeptForms(db: Database, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('kept_form')
    .select('id')
    .where('person_id', '=', personId)
    .where('expires_at', '>', sql<Date>`clock_timestamp()`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
