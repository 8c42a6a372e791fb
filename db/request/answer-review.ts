import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

export type ReviewAnswer = {
  requestId: string
  /** `beneficiary`, `officer`, or the mission whose expert reviews. */
  reviewer: string
  /** By question, 1 to 5. */
  scores: Record<string, number>
  remark: string | null
}

/** The institution, an expert or an officer says how it went. */
export async function answerReview(_trx: Trx, _actor: Actor, _input: ReviewAnswer): Promise<void> {
  throw new TypeError('answerReview is being written')
}
