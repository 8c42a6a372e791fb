import { type Balance, balanceOf, type Posting } from '../../domain/budget/balance.ts'
import type { Database, Trx } from '../database.ts'

export type EnvelopeFigures = Balance & { id: string; currency: string; total: bigint; available: bigint }

/** What the envelope meter shows, in minor units: total = available + reserved + committed + paid. Null before publication. */
export async function envelopeFigures(db: Database | Trx, callId: string): Promise<EnvelopeFigures | null> {
  const envelope = await db
    .selectFrom('envelope')
    .select(['id', 'currency', 'total_minor', 'available_minor'])
    .where('call_id', '=', callId)
    .$narrowType<{ currency: string }>()
    .executeTakeFirst()
  if (!envelope) return null
  return {
    id: envelope.id,
    currency: envelope.currency,
    total: envelope.total_minor,
    available: envelope.available_minor,
    ...balanceOf(await sumsByKind(db, envelope.id)),
  }
}

async function sumsByKind(db: Database | Trx, envelopeId: string): Promise<Posting[]> {
  const rows = await db
    .selectFrom('ledger_entry')
    .select((e) => ['kind', e.fn.sum<string>('amount_minor').as('amount')])
    .where('envelope_id', '=', envelopeId)
    .groupBy('kind')
    .execute()
  return rows.map(({ kind, amount }) => ({ kind, amountMinor: BigInt(amount) }))
}

export type GrantLine = Balance & {
  proposalId: string
  reference: string | null
  title: string
  organisation: string
  status: string
}

/** For the envelope page: each proposal that ever bound money, with where its money stands. */
export async function listGrantLines(db: Database, callId: string): Promise<GrantLine[]> {
  const rows = await db
    .selectFrom('ledger_entry as l')
    .innerJoin('case_file as f', 'f.id', 'l.case_id')
    .innerJoin('proposal as p', 'p.case_id', 'f.id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select((e) => [
      'f.id',
      'f.reference',
      'f.title',
      'f.status',
      'o.name',
      'l.kind',
      e.fn.sum<string>('l.amount_minor').as('amount'),
    ])
    .where('f.call_id', '=', callId)
    .groupBy(['f.id', 'f.reference', 'f.title', 'f.status', 'o.name', 'l.kind'])
    .orderBy('f.reference')
    .execute()
  return [...Map.groupBy(rows, (row) => row.id).values()].map((entries) => {
    const [{ id, reference, title, status, name }] = entries as [(typeof entries)[0]]
    const balance = balanceOf(entries.map(({ kind, amount }) => ({ kind, amountMinor: BigInt(amount) })))
    return { proposalId: id, reference, title, status, organisation: name, ...balance }
  })
}
