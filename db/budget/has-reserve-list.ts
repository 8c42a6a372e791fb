import type { Trx } from '../database.ts'

/** Does anybody wait for money: on the reserve list already, or put there by letters that have not gone out? */
export async function hasReserveList(trx: Trx, callId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('case_file as f')
    .innerJoin('decision_entry as e', 'e.proposal_id', 'f.id')
    .innerJoin('decision as d', 'd.id', 'e.decision_id')
    .select('f.id')
    .where('f.call_id', '=', callId)
    .where('f.status', 'in', ['reserve', 'decided'])
    .where('e.outcome', '=', 'reserve')
    .where('d.status', 'in', ['approved', 'released'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
