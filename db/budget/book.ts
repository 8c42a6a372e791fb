import { balanceOf, type Posting, roomFor } from '../../domain/budget/balance.ts'
import type { LedgerKind } from '../../domain/budget/ledger.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import type { Database, Trx } from '../database.ts'

/** A locked envelope: what is booked on it cannot be spent twice. */
export type Envelope = { id: string; unit: 'money' | 'days'; available_minor: bigint }
type Entry = { kind: LedgerKind; caseId: string; amountMinor: bigint; key: string; auditId: string }

/** The only writer of the ledger, for money and for days. Returns the entry's id; a repeat gets the first one's. */
export async function book(trx: Trx, envelope: Envelope, entry: Entry): Promise<string> {
  const [found, postings] = await Promise.all([findEntry(trx, entry), postingsOf(trx, entry.caseId)])
  if (found) return found
  const balance = balanceOf(postings)
  if (entry.amountMinor > roomFor(entry.kind, balance, envelope.available_minor))
    throw invalidTransition(`problem.${envelope.unit}-${entry.kind}`)
  const { id } = await trx
    .insertInto('ledger_entry')
    .values({
      envelope_id: envelope.id,
      case_id: entry.caseId,
      kind: entry.kind,
      amount_minor: entry.amountMinor,
      key: entry.key,
      audit_id: entry.auditId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function findEntry(trx: Trx, { kind, caseId, key }: Entry): Promise<string | undefined> {
  const found = await trx
    .selectFrom('ledger_entry')
    .select('id')
    .where('kind', '=', kind)
    .where('case_id', '=', caseId)
    .where('key', '=', key)
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
