import { balanceOf, type Posting, roomFor } from '../../domain/budget/balance.ts'
import type { LedgerKind } from '../../domain/budget/ledger.ts'
import { invalidTransition, notFound } from '../../domain/shared/errors.ts'
import type { Database, Trx } from '../database.ts'

/** `key` names the deed: the same kind, case and key is booked once. `auditId` is the entry that says who did it. */
export type Booking = { callId: string; caseId: string; amountMinor: bigint; key: string; auditId: string }

/** Takes money for a proposal from what the call's envelope has available. */
export const reserve = (trx: Trx, booking: Booking): Promise<string> => book(trx, 'reserved', booking)
/** Gives a reservation, or a part of it, back. */
export const release = (trx: Trx, booking: Booking): Promise<string> => book(trx, 'released', booking)
/** Turns a reservation into a debt: the contract is signed. */
export const commit = (trx: Trx, booking: Booking): Promise<string> => book(trx, 'committed', booking)
/** Gives back what is committed and will not be paid. */
export const decommit = (trx: Trx, booking: Booking): Promise<string> => book(trx, 'decommitted', booking)
/** Settles a debt. */
export const pay = (trx: Trx, booking: Booking): Promise<string> => book(trx, 'paid', booking)
/** Notes money that came back. It is the donor's, and not available again. */
export const recover = (trx: Trx, booking: Booking): Promise<string> => book(trx, 'recovered', booking)

/**
 * The only writer of the ledger. Locks the envelope, after the call and its proposals, so that two approvals cannot
 * spend the same money. Returns the entry's id; a repeat gets the first one's.
 */
async function book(
  trx: Trx,
  kind: LedgerKind,
  { callId, caseId, amountMinor, key, auditId }: Booking,
): Promise<string> {
  const envelope = await lockEnvelope(trx, callId)
  const found = await findEntry(trx, { kind, caseId, key })
  if (found) return found
  const balance = balanceOf(await postingsOf(trx, caseId))
  if (amountMinor > roomFor(kind, balance, envelope.available_minor)) throw invalidTransition(`problem.money-${kind}`)
  const entry = await trx
    .insertInto('ledger_entry')
    .values({ envelope_id: envelope.id, case_id: caseId, kind, amount_minor: amountMinor, key, audit_id: auditId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return entry.id
}

/** The envelope of a call, locked until the transaction ends. */
export async function lockEnvelope(trx: Trx, callId: string) {
  const envelope = await trx
    .selectFrom('envelope')
    .select(['id', 'currency', 'total_minor', 'available_minor'])
    .where('call_id', '=', callId)
    .forUpdate()
    .executeTakeFirst()
  if (!envelope) throw notFound('envelope')
  return envelope
}

async function findEntry(
  trx: Trx,
  entry: { kind: LedgerKind; caseId: string; key: string },
): Promise<string | undefined> {
  const found = await trx
    .selectFrom('ledger_entry')
    .select('id')
    .where('kind', '=', entry.kind)
    .where('case_id', '=', entry.caseId)
    .where('key', '=', entry.key)
    .executeTakeFirst()
  return found?.id
}

/** Everything that was ever booked on a case. */
export async function postingsOf(trx: Database | Trx, caseId: string): Promise<Posting[]> {
  return trx
    .selectFrom('ledger_entry')
    .select(['kind', 'amount_minor as amountMinor'])
    .where('case_id', '=', caseId)
    .execute()
}
