import type { Trx } from '../database.ts'

/** A proposal that was taken back no longer keeps its applicant from starting another one in the same call. */
export async function giveUpPlace(trx: Trx, proposalId: string): Promise<void> {
  await trx.updateTable('proposal').set({ is_sole: false }).where('case_id', '=', proposalId).execute()
}
