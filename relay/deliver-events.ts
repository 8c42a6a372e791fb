import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { holdCase } from '../db/case/hold.ts'
import { type Database, inTransaction } from '../db/database.ts'
import { passing } from '../db/passing.ts'
import type { CaseKind } from '../domain/shared/ids.ts'
import type { Log } from '../log.ts'
import type { Engine } from './engine-client.ts'

const CASES_AT_ONCE = 50
const INVALID_ARGUMENT = 3

/**
 * Leases up to fifty cases that have undelivered events and hands each its events in one signal, oldest first; deletes
 * them when the engine has acknowledged. A case is leased, not a row: any number of relays, and a case's order is kept.
 * Returns how many cases there were.
 */
export async function deliverEvents(
  db: Database,
  engine: Engine,
  log: Log,
  { outboxLeaseMs } = { outboxLeaseMs: 15_000 },
): Promise<number> {
  const token = randomUUID()
  const cases = await leaseCases(db, token, outboxLeaseMs)
  if (cases.length > 0) passing('delivery/leased')
  await Promise.all(cases.map((caseId) => deliverCase(db, engine, log, { caseId, token })))
  return cases.length
}

async function leaseCases(db: Database, token: string, leaseMs: number): Promise<string[]> {
  const { rows } = await sql<{ case_id: string }>`
    insert into outbox_lease (case_id, token, until)
    select waiting.case_id, ${token}::uuid, clock_timestamp() + ${leaseMs} * interval '1 millisecond'
      from (select distinct o.case_id from outbox_event o left join outbox_lease l on l.case_id = o.case_id
              where l.until is null or l.until < clock_timestamp() limit ${CASES_AT_ONCE}) waiting
    on conflict (case_id) do update set token = excluded.token, until = excluded.until
      where outbox_lease.until < clock_timestamp()
    returning case_id`.execute(db)
  return rows.map((row) => row.case_id)
}

async function deliverCase(
  db: Database,
  engine: Engine,
  log: Log,
  lease: { caseId: string; token: string },
): Promise<void> {
  const { caseId, token } = lease
  try {
    const rows = await db
      .selectFrom('outbox_event')
      .innerJoin('case_file', 'case_file.id', 'outbox_event.case_id')
      .select(['outbox_event.no', 'outbox_event.event', 'case_file.kind', 'case_file.is_open'])
      .where('case_id', '=', caseId)
      .orderBy('no')
      .execute()
    if (rows.length > 0) {
      const name = { kind: rows[0]!.kind as CaseKind, id: caseId }
      const events = rows.map((row) => row.event)
      if (rows[0]!.is_open) await engine.deliver(name, events)
      else await engine.deliverToRunning(name, events)
      passing('delivery/signalled')
      await db.deleteFrom('outbox_event').where('case_id', '=', caseId).where('no', '<=', rows.at(-1)!.no).execute()
      passing('delivery/cleared')
    }
    await db.deleteFrom('outbox_lease').where('case_id', '=', caseId).where('token', '=', token).execute()
  } catch (error) {
    await reportFailure(db, log, lease, error)
  }
}

/** An engine that is away is tried again when the lease runs out; one that refuses for good puts this case on hold, others flow on. */
async function reportFailure(
  db: Database,
  log: Log,
  { caseId, token }: { caseId: string; token: string },
  error: unknown,
): Promise<void> {
  const isPermanent = (error as { code?: number; cause?: { code?: number } }).cause?.code === INVALID_ARGUMENT
  log.warn({ caseId, permanent: isPermanent }, `events not delivered: ${(error as Error).message}`)
  if (isPermanent) await inTransaction(db, (trx) => holdCase(trx, { kind: 'system' }, caseId, 'engine-refused'))
  await sql`update outbox_lease set until = clock_timestamp() + interval '1 second' where case_id = ${caseId} and token = ${token}`.execute(
    db,
  )
}
