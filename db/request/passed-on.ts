import type { EventType } from '../../domain/events.ts'
import type { Database } from '../database.ts'

/** The officer's reason for going on without the focal point's endorsement; null where it was endorsed. */
export const passedOnWith = (db: Database, requestId: string): Promise<string | null> =>
  lastReason(db, requestId, 'request.passed-on')

/** What the focal point remarked when it endorsed a request, for the facility; null where nothing. */
export const endorsedWith = (db: Database, requestId: string): Promise<string | null> =>
  lastReason(db, requestId, 'request.endorsed')

/** Why a request went on without the word of a party that may veto and could not be asked; null where each was asked. */
export async function wentOnWithoutWord(db: Database, requestId: string): Promise<string | null> {
  const entry = await db
    .selectFrom('exception')
    .select('reason')
    .where('case_id', '=', requestId)
    .where('kind', '=', 'without-consultation')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return entry?.reason ?? null
}

async function lastReason(db: Database, requestId: string, type: EventType): Promise<string | null> {
  const entry = await db
    .selectFrom('audit_entry')
    .select('reason')
    .where('case_id', '=', requestId)
    .where('type', '=', type)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()
  return entry?.reason ?? null
}
