import { decommitDays, payDays } from '../budget/book-days.ts'
import type { Trx } from '../database.ts'
import type { LockedMission } from './lock-mission.ts'

type Worked = { days: number; auditId: string }

/** The days that were worked are used up, those that were promised and not worked are the facility's again. */
export async function settleDays(
  trx: Trx,
  { request, file, mission }: LockedMission,
  { days, auditId }: Worked,
): Promise<void> {
  const booking = { caseId: request.id, key: file.id, auditId }
  if (days > 0) await payDays(trx, { ...booking, days })
  if (mission.days > days) await decommitDays(trx, { ...booking, days: mission.days - days })
}
