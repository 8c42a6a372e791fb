import type { LedgerKind } from '../../domain/budget/ledger.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { Trx } from '../database.ts'
import { book } from './book.ts'

/** `key` names the deed: the same kind, case and key is booked once. `auditId` is the entry that says who did it. */
export type Booking = { callId: string; caseId: string; amountMinor: bigint; key: string; auditId: string }

/** Takes money for a proposal from what the call's envelope has available. */
export const reserve = (trx: Trx, booking: Booking): Promise<string> => bookMoney(trx, 'reserved', booking)
/** Gives a reservation, or a part of it, back. */
export const release = (trx: Trx, booking: Booking): Promise<string> => bookMoney(trx, 'released', booking)
/** Turns a reservation into a debt: the contract is signed. */
export const commit = (trx: Trx, booking: Booking): Promise<string> => bookMoney(trx, 'committed', booking)
/** Gives back what is committed and will not be paid. */
export const decommit = (trx: Trx, booking: Booking): Promise<string> => bookMoney(trx, 'decommitted', booking)
/** Settles a debt. */
export const pay = (trx: Trx, booking: Booking): Promise<string> => bookMoney(trx, 'paid', booking)
/** Notes money that came back. It is the donor's, and not available again. */
export const recover = (trx: Trx, booking: Booking): Promise<string> => bookMoney(trx, 'recovered', booking)

/** Locks the envelope, after the call and its proposals, so that two approvals cannot spend the same money. */
const bookMoney = async (trx: Trx, kind: LedgerKind, { callId, ...entry }: Booking): Promise<string> =>
  book(trx, await lockEnvelope(trx, callId), { kind, ...entry })

/** The envelope of a call, locked until the transaction ends. */
export async function lockEnvelope(trx: Trx, callId: string) {
  const envelope = await trx
    .selectFrom('envelope')
    .select(['id', 'unit', 'currency', 'total_minor', 'available_minor'])
    .where('call_id', '=', callId)
    .forUpdate()
    .executeTakeFirst()
  if (!envelope) throw notFound('envelope')
  return envelope
}
