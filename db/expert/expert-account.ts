import type { Selectable } from 'kysely'
import type { Database, Trx } from '../database.ts'
import type { ExpertAccountTable } from '../schema/expert-account.ts'

export type ExpertAccountVersion = Selectable<ExpertAccountTable>

/** Every account that an expert has given for their fees, the newest first. */
export const expertAccountVersions = (db: Database | Trx, personId: string): Promise<ExpertAccountVersion[]> =>
  db.selectFrom('expert_account').selectAll().where('person_id', '=', personId).orderBy('version', 'desc').execute()

/** The account that counts: the newest, unless it was taken back. */
export async function newestAccount(db: Database | Trx, personId: string): Promise<ExpertAccountVersion | undefined> {
  const newest = await db
    .selectFrom('expert_account')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest?.status === 'withdrawn' ? undefined : newest
}

/** The same, while nobody can give or judge another: changes of an expert lock their person's row too. */
export async function lockNewestAccount(trx: Trx, personId: string): Promise<ExpertAccountVersion | undefined> {
  await trx.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().executeTakeFirst()
  return newestAccount(trx, personId)
}
