import { invalidTransition } from '../../domain/shared/errors.ts'
import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { lockDaysEnvelope } from './book-days.ts'

/**
 * Gives the facility as many experts' days as its newest rules say: the envelope is made the first time, and grows or
 * shrinks with later versions, never below what requests have bound.
 */
export async function setDaysEnvelope(trx: Trx, days: number): Promise<void> {
  const envelope = await lockDaysEnvelope(trx)
  const total = BigInt(days)
  if (!envelope) {
    post(trx, trx.insertInto('envelope').values({ unit: 'days', total_minor: total, available_minor: total }))
    return
  }
  const bound = envelope.total_minor - envelope.available_minor
  if (total < bound) throw invalidTransition('problem.rules-bind-more-days')
  post(
    trx,
    trx
      .updateTable('envelope')
      .set({ total_minor: total, available_minor: total - bound })
      .where('id', '=', envelope.id),
  )
}
