import { sql } from 'kysely'
import type { Actor } from '../../domain/case/actor.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import { record } from '../audit/record.ts'
import { facilityNow, type Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { lockCase } from './case-file.ts'

/** Puts a case on hold: people's commands go on, automatic steps and lapses wait until somebody releases it. */
export async function holdCase(trx: Trx, actor: Actor, caseId: string, reason: string): Promise<void> {
  const file = await lockCase(trx, caseId)
  if (file.hold_reason !== null || !file.is_open) return
  file.hold_reason = reason
  file.held_at = await facilityNow(trx)
  record(trx, file, { type: 'hold.placed', actor, reason })
}

/** Releases a hold: what was due in the meantime gets the time back that the hold took. */
export async function releaseHold(trx: Trx, actor: Actor, caseId: string, reason: string): Promise<void> {
  const file = await lockCase(trx, caseId)
  if (file.hold_reason === null || !file.held_at) throw invalidTransition('problem.not-on-hold')
  const stood = sql<Date>`facility_now() - ${file.held_at}::timestamptz`
  post(
    trx,
    trx
      .updateTable('task')
      .set({ due_at: sql`due_at + (${stood})`, remind_at: sql`array(select r + (${stood}) from unnest(remind_at) r)` })
      .where('case_id', '=', file.id)
      .where('state', '=', 'open'),
  )
  post(
    trx,
    trx
      .updateTable('wait')
      .set({ next_at: sql`next_at + (${stood})` })
      .where('case_id', '=', file.id)
      .where('next_at', 'is not', null),
  )
  file.hold_reason = null
  file.held_at = null
  record(trx, file, { type: 'hold.released', actor, reason })
}
