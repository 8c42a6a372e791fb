import { balanceOf } from '../../domain/budget/balance.ts'
import type { LedgerKind } from '../../domain/budget/ledger.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { Trx } from '../database.ts'
import { book, postingsOf } from './book.ts'

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

/** Gives everything that is still reserved for a request back to the facility; nothing left is no entry. */
export async function releaseRest(trx: Trx, rest: Omit<DaysBooking, 'days'>): Promise<void> {
  await lockDaysEnvelope(trx)
  const { reserved } = balanceOf(await postingsOf(trx, rest.caseId))
  if (reserved > 0n) await releaseDays(trx, { ...rest, days: Number(reserved) })
}

/** Locks the envelope of days, after the request and its mission, so that two approvals cannot give the same days. */
async function bookDays(trx: Trx, kind: LedgerKind, { days, ...entry }: DaysBooking): Promise<string> {
  const envelope = await lockDaysEnvelope(trx)
  if (!envelope) throw notFound('envelope')
  return book(trx, envelope, { kind, amountMinor: BigInt(days), ...entry })
}

/** The facility's envelope of experts' days, locked until the transaction ends; undefined before rules are adopted. */
export const lockDaysEnvelope = (trx: Trx) =>
  trx
    .selectFrom('envelope')
    .select(['id', 'unit', 'total_minor', 'available_minor'])
    .where('unit', '=', 'days')
    .forUpdate()
    .executeTakeFirst()
