import type { Database } from '../database.ts'

/** The officer's reason for going on without the focal point's endorsement; null where it was endorsed. */
export async function passedOnWith(db: Database, requestId: string): Promise<string | null> {
  const entry = await db
    .selectFrom('audit_entry')
    .select('reason')
    .where('case_id', '=', requestId)
    .where('type', '=', 'request.passed-on')
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()
  return entry?.reason ?? null
}
