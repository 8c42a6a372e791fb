import { type CaseFile, lockCase } from '../case/case-file.ts'
import type { Trx } from '../database.ts'

/** Locks the call of a proposal, where a command may complete a stage: always before the proposal itself. */
export async function lockCallOf(trx: Trx, caseId: string): Promise<CaseFile | undefined> {
  const row = await trx.selectFrom('case_file').select('call_id').where('id', '=', caseId).executeTakeFirst()
  return row?.call_id ? lockCase(trx, row.call_id, 'call') : undefined
}
