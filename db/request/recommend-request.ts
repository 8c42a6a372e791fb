import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

export type Recommendation = {
  requestId: string
  recommendation: 'approve' | 'reject'
  /** How many days; null when it recommends to reject. */
  days: number | null
  findings: Record<string, { isMet: boolean; note: string | null }>
  reason: string
}

/** An officer assesses and recommends. */
export async function recommendRequest(
  _trx: Trx,
  _actor: Actor,
  _input: Recommendation,
): Promise<{ assessmentId: string }> {
  throw new TypeError('recommendRequest is being written')
}
