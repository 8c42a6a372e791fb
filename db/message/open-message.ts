import type { Actor } from '../../domain/case/actor.ts'
import { sqlNow, type Trx } from '../database.ts'
import { post } from '../transaction.ts'

/** The recipient has opened a message: from then on it is known to them. Only the first time counts, and only theirs. */
export async function openMessage(trx: Trx, actor: Actor & { kind: 'person' }, messageId: string): Promise<void> {
  post(
    trx,
    trx
      .updateTable('message')
      .set({ opened_at: sqlNow })
      .where('id', '=', messageId)
      .where('recipient_id', '=', actor.personId)
      .where('opened_at', 'is', null),
  )
}
