import type { Trx } from '../database.ts'
import { type CaseFile, lockCase } from './case-file.ts'

/**
 * Locks the case above one, where a command may move both: the call of a proposal, the request of a mission. Always
 * before the case itself; undefined where there is none above.
 */
export async function lockParentOf(trx: Trx, caseId: string): Promise<CaseFile | undefined> {
  const row = await trx
    .selectFrom('case_file as f')
    .leftJoin('mission as m', 'm.case_id', 'f.id')
    .select((e) => e.fn.coalesce('f.call_id', 'm.request_id').as('parent_id'))
    .where('f.id', '=', caseId)
    .executeTakeFirst()
  return row?.parent_id ? lockCase(trx, row.parent_id) : undefined
}
