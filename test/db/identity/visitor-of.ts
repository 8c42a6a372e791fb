import type { Database } from '../../../db/database.ts'
import { findSession, hashOf } from '../../../db/identity/session-queries.ts'
import type { Visitor } from '../../../domain/identity/visitor.ts'

/** Somebody as they are when they come back: with the roles and memberships that they hold now. */
export async function visitorOf(db: Database, personId: string): Promise<Visitor> {
  await db.deleteFrom('session').where('id_hash', '=', hashOf(personId)).execute()
  const expires_at = new Date(Date.now() + 3_600_000)
  await db
    .insertInto('session')
    .values({ id_hash: hashOf(personId), person_id: personId, csrf_token: 't', expires_at })
    .execute()
  return (await findSession(db, personId))!.visitor
}

/** What somebody says of themselves who comes for the first time. */
export const newPerson = (name: string, address: string) => ({ name, address, locale: 'en', zone: 'Asia/Dushanbe' })
