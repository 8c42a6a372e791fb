import { postingsOf } from '../../../db/budget/book.ts'
import type { Database } from '../../../db/database.ts'
import { balanceOf } from '../../../domain/budget/balance.ts'

/** Where the days of a request stand: still reserved, promised to experts, worked and paid. */
export async function daysOf(db: Database, requestId: string): Promise<[number, number, number]> {
  const { reserved, committed, paid } = balanceOf(await postingsOf(db, requestId))
  return [Number(reserved), Number(committed), Number(paid)]
}

export const exceptionsOf = async (db: Database, caseId: string): Promise<string[]> =>
  (await db.selectFrom('exception').select('kind').where('case_id', '=', caseId).orderBy('id').execute()).map(
    ({ kind }) => kind,
  )

export const answerOf = async (db: Database, taskId: string): Promise<string | null> =>
  (await db.selectFrom('task').select('answer').where('id', '=', taskId).executeTakeFirstOrThrow()).answer
