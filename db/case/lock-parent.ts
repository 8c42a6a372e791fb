import type { Trx } from '../database.ts'
import { type CaseFile, lockIfThere } from './case-file.ts'

/**
 * Locks the case above one, where a command may move both: the call of a proposal, the request of a mission. Always
 * before the case itself; undefined where there is none above.
 */
export const lockParentOf = (trx: Trx, caseId: string): Promise<CaseFile | undefined> =>
  lockIfThere(
    trx,
    trx
      .selectFrom('case_file as f')
      .leftJoin('mission as m', 'm.case_id', 'f.id')
      .select((e) => e.fn.coalesce('f.call_id', 'm.request_id').as('parent_id'))
      .where('f.id', '=', caseId)
      .$asScalar(),
  )
