import type { Insertable, QueryCreator } from 'kysely'
import type { EngineContext } from '../../domain/case/actor.ts'
import type { Position } from '../../domain/events.ts'
import type { Trx } from '../database.ts'
import type { DB } from '../schema/index.ts'
import type { WaitTable } from '../schema/wait.ts'
import { post } from '../transaction.ts'
import { positionOf } from './case-file.ts'
import { isMoot, lockForEngine } from './take-step.ts'

/** Writes down that the workflow waits for something nobody was asked for; `at` in epoch milliseconds, null for no set time. */
export async function openWait(trx: Trx, context: EngineContext, key: string, at: number | null): Promise<Position> {
  const file = await lockForEngine(trx, context)
  if (!isMoot(file, context)) {
    const next_at = at === null ? null : new Date(at)
    setWait(trx, { case_id: file.id, phase_no: file.phase_no, key, next_at })
  }
  return positionOf(file)
}

/** Writes down when the next thing happens, for pages, for the reconciler and for the travelling clock. */
export const setWait = (trx: Trx, wait: Insertable<WaitTable>): void => post(trx, settingWait(wait)(trx))

export const settingWait = (wait: Insertable<WaitTable>) => (writer: QueryCreator<DB>) =>
  writer
    .insertInto('wait')
    .values(wait)
    .onConflict((c) => c.columns(['case_id', 'phase_no', 'key']).doUpdateSet({ next_at: wait.next_at }))

/** Notes that the workflow has taken events up that asked nothing of it. */
export async function noteSeen(trx: Trx, context: EngineContext): Promise<Position> {
  return positionOf(await lockForEngine(trx, context))
}
