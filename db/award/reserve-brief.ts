import type { EngineContext } from '../../domain/case/actor.ts'
import type { ReserveBrief } from '../../domain/case/briefs.ts'
import { lockForEngine } from '../case/take-step.ts'
import type { Trx } from '../database.ts'

/** Until when the reserve list keeps a place for this proposal. */
export async function reserveBrief(trx: Trx, context: EngineContext): Promise<ReserveBrief> {
  const file = await lockForEngine(trx, context)
  const { reserve_until } = await trx
    .selectFrom('proposal')
    .select('reserve_until')
    .where('case_id', '=', file.id)
    .executeTakeFirstOrThrow()
  return { reserveUntil: reserve_until?.getTime() ?? null }
}
