import type { Trx } from '../database.ts'

/** Does anybody wait for money: on the reserve list already, or put there by letters that have not gone out? */
export async function hasReserveList(trx: Trx, callId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('case_file as f')
    .innerJoin('decision_entry as e', 'e.proposal_id', 'f.id')
    .innerJoin('decision as d', 'd.id', 'e.decision_id')
    .select('f.id')
    .where('f.call_id', '=', callId)
    .where('e.outcome', '=', 'reserve')
    .where((e) =>
      e.or([e('f.status', '=', 'reserve'), e.and([e('f.status', '=', 'decided'), e('d.status', '=', 'approved')])]),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
