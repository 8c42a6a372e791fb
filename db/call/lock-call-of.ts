import { type CaseFile, type CaseId, lockIfThere } from '../case/case-file.ts'
import type { Trx } from '../database.ts'

/** Locks the call of a proposal, where a command may complete a stage: always before the proposal itself. */
export const lockCallOf = (trx: Trx, proposalId: CaseId): Promise<CaseFile | undefined> =>
  lockIfThere(trx, trx.selectFrom('case_file').select('call_id').where('id', '=', proposalId).$asScalar())
