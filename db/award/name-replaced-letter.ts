import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'

/** A decision that was taken anew replaces the last outcome letter that each recipient got: the new letter names it. */
export function nameReplacedLetter(trx: Trx, proposalId: string, auditId: string): void {
  post(
    trx,
    trx
      .updateTable('message as m')
      .set((e) => ({
        replaces_id: e
          .selectFrom('message as earlier')
          .select('earlier.id')
          .whereRef('earlier.recipient_id', '=', 'm.recipient_id')
          .where('earlier.case_id', '=', proposalId)
          .where('earlier.batch_id', 'is not', null)
          .where('earlier.state', 'not in', ['held', 'withdrawn'])
          .orderBy('earlier.released_at', 'desc')
          .limit(1),
      }))
      .where('m.audit_id', '=', auditId),
  )
}
