import type { Actor } from '../../domain/case/actor.ts'
import type { EventType } from '../../domain/events.ts'
import { mayHandle } from '../../domain/message/message-state.ts'
import { invalidTransition, notFound } from '../../domain/shared/errors.ts'
import { record, recordForFacility } from '../audit/record.ts'
import { lockCase } from '../case/case-file.ts'
import { sqlNow, type Trx } from '../database.ts'
import { post } from '../transaction.ts'

/** Somebody decides that a message which the relay gave up is sent, if need be a second time: with the same words and Message-ID. */
export async function retryMessage(trx: Trx, actor: Actor, { messageId }: { messageId: string }): Promise<void> {
  await handle(trx, actor, { messageId, verb: 'retry', type: 'message.retried' })
  post(
    trx,
    trx
      .updateTable('message')
      .set({ state: 'queued', smtp_attempts: 0, last_error: null, next_attempt_at: new Date(0) })
      .where('id', '=', messageId),
  )
}

/** Somebody has found out that a message of unknown fate did arrive. */
export async function settleMessage(trx: Trx, actor: Actor, { messageId }: { messageId: string }): Promise<void> {
  await handle(trx, actor, { messageId, verb: 'settle', type: 'message.settled' })
  post(trx, trx.updateTable('message').set({ state: 'sent', sent_at: sqlNow }).where('id', '=', messageId))
}

type Handling = { messageId: string; verb: 'retry' | 'settle'; type: EventType }

/** The case is locked before the message's own row. */
async function handle(trx: Trx, actor: Actor, { messageId, verb, type }: Handling): Promise<void> {
  const peek = await trx.selectFrom('message').select('case_id').where('id', '=', messageId).executeTakeFirst()
  if (!peek) throw notFound('message')
  const file = peek.case_id ? await lockCase(trx, peek.case_id) : null
  const { state } = await trx
    .selectFrom('message')
    .select('state')
    .where('id', '=', messageId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!mayHandle(state, verb)) throw invalidTransition('problem.message-is-settled')
  const happening = { type, actor, detail: { messageId } }
  if (file) record(trx, file, happening)
  else recordForFacility(trx, happening)
}
