import type { Database } from '../database.ts'

/** Who the other party of a contract is. */
export const facilityName = async (db: Database): Promise<string> =>
  (await db.selectFrom('facility').select('name').executeTakeFirstOrThrow()).name
