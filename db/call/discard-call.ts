import type { Actor } from '../../domain/case/actor.ts'
import { record } from '../audit/record.ts'
import { lockCase, transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'

/** Puts a draft aside for good; a published call runs its course. */
export async function discardCall(
  trx: Trx,
  actor: Actor,
  { callId, reason }: { callId: string; reason: string },
): Promise<void> {
  const file = await lockCase(trx, callId, 'call')
  transition(trx, file, 'discard', 'discarded')
  record(trx, file, { type: 'call.discarded', actor, reason })
}
