import { balanceOf } from '../../domain/budget/balance.ts'
import { statusesWhere } from '../../domain/case/status-table.ts'
import { missionStatus } from '../../domain/mission/mission-status.ts'
import { postingsOf } from '../budget/book.ts'
import type { Database, Trx } from '../database.ts'

/** A mission that still has to be agreed takes its days from what is reserved; afterwards they are committed. */
const toBeAgreed = statusesWhere(missionStatus, (row) => 'accept' in row.verbs)

/** How many of a request's approved days no mission has bound yet: what a nomination may take at most. */
export async function freeDaysOf(db: Database | Trx, requestId: string): Promise<number> {
  const { reserved } = balanceOf(await postingsOf(db, requestId))
  const { days } = await db
    .selectFrom('mission as m')
    .innerJoin('case_file as f', 'f.id', 'm.case_id')
    .select((e) => e.fn.sum<string>('m.days').as('days'))
    .where('m.request_id', '=', requestId)
    .where('f.status', 'in', toBeAgreed)
    .executeTakeFirstOrThrow()
  return Number(reserved) - Number(days ?? 0)
}
