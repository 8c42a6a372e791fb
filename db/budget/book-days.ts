import type { Trx } from '../database.ts'

/** `key` names the deed: the same kind, request and key is booked once. `auditId` is the entry that says who did it. */
export type DaysBooking = { caseId: string; days: number; key: string; auditId: string }

/** Takes days for a request from what the facility has. */
export const reserveDays = (trx: Trx, booking: DaysBooking): Promise<string> => bookDays(trx, 'reserved', booking)
/** Gives a request's days back to the facility. */
export const releaseDays = (trx: Trx, booking: DaysBooking): Promise<string> => bookDays(trx, 'released', booking)
/** Promises reserved days to an expert. */
export const commitDays = (trx: Trx, booking: DaysBooking): Promise<string> => bookDays(trx, 'committed', booking)
/** Gives days that were promised and not worked back to the facility. */
export const decommitDays = (trx: Trx, booking: DaysBooking): Promise<string> => bookDays(trx, 'decommitted', booking)
/** Settles days that were worked. */
export const payDays = (trx: Trx, booking: DaysBooking): Promise<string> => bookDays(trx, 'paid', booking)

async function bookDays(_trx: Trx, kind: string, _booking: DaysBooking): Promise<string> {
  throw new TypeError(`${kind} is being written`)
}
