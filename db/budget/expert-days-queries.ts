import { type Balance, balanceOf } from '../../domain/budget/balance.ts'
import type { RequestStatus } from '../../domain/request/request-status.ts'
import type { Database } from '../database.ts'

/** The facility's envelope of experts' days: total = available + reserved + committed + paid. Null before rules are adopted. */
export async function expertDaysFigures(db: Database) {
  const envelope = await daysEnvelope(db)
    .select(['id', 'total_minor as total', 'available_minor as available'])
    .executeTakeFirst()
  if (!envelope) return null
  const sums = await db
    .selectFrom('ledger_entry')
    .select((e) => ['kind', e.fn.sum<string>('amount_minor').as('amount')])
    .where('envelope_id', '=', envelope.id)
    .groupBy('kind')
    .execute()
  const { total, available } = envelope
  return { total, available, ...balanceOf(sums.map(({ kind, amount }) => ({ kind, amountMinor: BigInt(amount) }))) }
}

export type DaysLine = Balance & {
  requestId: string
  reference: string | null
  title: string
  organisation: string
  status: RequestStatus
}

/** Each request that ever bound days, with where they stand; the newest first. */
export async function listDaysLines(db: Database, { most }: { most: number }): Promise<DaysLine[]> {
  const requests = await db
    .selectFrom('case_file as f')
    .innerJoin('request as r', 'r.case_id', 'f.id')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select(['f.id', 'f.reference', 'f.title', 'f.status', 'o.name'])
    .where('f.id', 'in', entries(db).select('l.case_id'))
    .orderBy('f.id', 'desc')
    .limit(most)
    .execute()
  const ids = requests.map(({ id }) => id)
  const sums = await sumsOf(db, ids)
  return requests.map(({ id, reference, title, status, name }) => ({
    requestId: id,
    reference,
    title,
    organisation: name,
    status: status as RequestStatus,
    ...balanceOf(sums.filter((one) => one.case_id === id)),
  }))
}

async function sumsOf(db: Database, caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  const rows = await entries(db)
    .select((e) => ['l.case_id', 'l.kind', e.fn.sum<string>('l.amount_minor').as('amount')])
    .where('l.case_id', 'in', [...caseIds])
    .groupBy(['l.case_id', 'l.kind'])
    .execute()
  return rows.map(({ case_id, kind, amount }) => ({ case_id, kind, amountMinor: BigInt(amount) }))
}

/** A page of the ledger of days, newest first; `before`: the last entry of the page before. */
export const listDaysLedger = (db: Database, { before, most }: { before: string | null; most: number }) =>
  entries(db)
    .innerJoin('case_file as f', 'f.id', 'l.case_id')
    .select(['l.id', 'l.at', 'l.kind', 'l.amount_minor as days', 'l.case_id', 'f.reference', 'f.title'])
    .$if(before !== null, (query) => query.where('l.id', '<', before!))
    .orderBy('l.id', 'desc')
    .limit(most)
    .execute()

const daysEnvelope = (db: Database) => db.selectFrom('envelope').where('unit', '=', 'days')

const entries = (db: Database) =>
  db.selectFrom('ledger_entry as l').innerJoin('envelope as v', 'v.id', 'l.envelope_id').where('v.unit', '=', 'days')
