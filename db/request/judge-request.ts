import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

export type RequestJudgement = {
  requestId: string
  judgement: 'approved' | 'rejected' | 'sent-back'
  /** How many days are approved; null otherwise. */
  days: number | null
  reason: string
}

/** Another person approves, rejects or sends the assessment back. */
export async function judgeRequest(_trx: Trx, _actor: Actor, _input: RequestJudgement): Promise<void> {
  throw new TypeError('judgeRequest is being written')
}
