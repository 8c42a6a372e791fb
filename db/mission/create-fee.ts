import { type Fee, feeFor } from '../../domain/mission/fee.ts'
import type { Trx } from '../database.ts'
import { rulesOfRequest } from '../programme/facility-rules-queries.ts'
import { post } from '../transaction.ts'
import type { Mission } from './lock-mission.ts'

/** The fee of a mission by its validated report, and by the rules under which the request was made. */
export async function createFee(
  trx: Trx,
  mission: Mission,
  report: { daysWorked: number; daysAway: number },
): Promise<Fee> {
  const { rules } = await rulesOfRequest(trx, mission.case_id)
  const fee = feeFor({ ...mission, ...report, homeCountry: mission.home_country }, rules)
  post(
    trx,
    trx.insertInto('fee').values({
      mission_id: mission.case_id,
      status: fee.amountMinor > 0n ? 'due' : 'none',
      days: fee.days,
      per_day_minor: fee.perDayMinor,
      subsistence_days: fee.subsistenceDays,
      subsistence_minor: fee.subsistenceMinor,
      amount_minor: fee.amountMinor,
      currency: fee.currency,
    }),
  )
  return fee
}
