import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'

/** A proposal that was taken back no longer keeps its applicant from starting another one in the same call. */
export function giveUpPlace(trx: Trx, proposalId: string): void {
  post(trx, trx.updateTable('proposal').set({ is_sole: false }).where('case_id', '=', proposalId))
}
