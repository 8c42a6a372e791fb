import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** A party says whether anything speaks against a request. */
export async function answerConsultation(
  _trx: Trx,
  _actor: Actor,
  _input: { requestId: string; party: string; answer: 'consent' | 'veto'; remark: string | null },
): Promise<void> {
  throw new TypeError('answerConsultation is being written')
}
