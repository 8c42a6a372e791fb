import type { Selectable } from 'kysely'
import { hasVerb, mayGo } from '../../domain/case/status-table.ts'
import { type FeeStatus, feeStatus } from '../../domain/mission/fee-status.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import type { Trx } from '../database.ts'
import type { FeeTable } from '../schema/fee.ts'
import { post } from '../transaction.ts'
import { type LockedMission, lockMission } from './lock-mission.ts'

export type MissionFeeRow = Selectable<FeeTable>

/** The fee of a mission that waits for payment, locked with it, in a status that has the verb. */
export async function lockFee(
  trx: Trx,
  missionId: string,
  verb: 'order' | 'confirm' | 'return',
): Promise<LockedMission & { fee: MissionFeeRow }> {
  const locked = await lockMission(trx, missionId, { verb: 'pay', to: 'closed' })
  const fee = await trx.selectFrom('fee').selectAll().where('mission_id', '=', missionId).executeTakeFirstOrThrow()
  if (!hasVerb(feeStatus, fee.status, verb)) throw invalidTransition(`problem.fee-cannot-${verb}`)
  return { ...locked, fee }
}

type FeeMove = { verb: string; to: FeeStatus } & Partial<Omit<MissionFeeRow, 'mission_id' | 'status'>>

export function moveFee(trx: Trx, fee: MissionFeeRow, { verb, to, ...columns }: FeeMove): void {
  if (!mayGo(feeStatus, fee.status, verb, to)) throw invalidTransition(`problem.fee-cannot-${verb}`)
  post(
    trx,
    trx
      .updateTable('fee')
      .set({ ...columns, status: to })
      .where('mission_id', '=', fee.mission_id),
  )
}
