import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { holdCase } from '../db/case/hold.ts'
import { type Database, inTransaction } from '../db/database.ts'
import { passing } from '../db/passing.ts'
import type { CaseEvent } from '../domain/events.ts'
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
  if (cases.length === 0) return 0
  passing('delivery/leased')
  const delivered = await Promise.all(cases.map((leased) => deliverCase(db, engine, log, { ...leased, token })))
  await clear(db, token, delivered)
  return cases.length
}

type LeasedCase = { caseId: string; kind: CaseKind; isOpen: boolean; events: CaseEvent[] }

/** Leases cases and reads their events; one whose events another relay has just delivered comes with none. */
async function leaseCases(db: Database, token: string, leaseMs: number): Promise<LeasedCase[]> {
  const { rows } = await sql<LeasedCase>`
    with leased as (
      insert into outbox_lease (case_id, token, until)
      select waiting.case_id, ${token}::uuid, clock_timestamp() + ${leaseMs} * interval '1 millisecond'
        from (select distinct o.case_id from outbox_event o left join outbox_lease l on l.case_id = o.case_id
                where l.until is null or l.until < clock_timestamp() limit ${CASES_AT_ONCE}) waiting
      on conflict (case_id) do update set token = excluded.token, until = excluded.until
        where outbox_lease.until < clock_timestamp()
      returning case_id)
    select f.id as "caseId", f.kind, f.is_open as "isOpen",
        (select coalesce(json_agg(o.event order by o.no), '[]') from outbox_event o where o.case_id = f.id) as events
      from leased join case_file f on f.id = leased.case_id`.execute(db)
  return rows
}

type Delivered = { caseId: string; no: number }

/** Returns what the engine has acknowledged; undefined when it has not. */
async function deliverCase(
  db: Database,
  engine: Engine,
  log: Log,
  { caseId, kind, isOpen, events, token }: LeasedCase & { token: string },
): Promise<Delivered | undefined> {
  try {
    const name = { kind, id: caseId }
    if (events.length === 0) return { caseId, no: 0 }
    if (isOpen) await engine.deliver(name, events)
    else await engine.deliverToRunning(name, events)
    passing('delivery/signalled')
    return { caseId, no: events.at(-1)!.no }
  } catch (error) {
    await reportFailure(db, log, { caseId, token }, error)
  }
}

/** Delivered events leave the outbox, and with them the leases end. */
async function clear(db: Database, token: string, delivered: readonly (Delivered | undefined)[]): Promise<void> {
  const acknowledged = delivered.filter((one) => one !== undefined)
  if (acknowledged.length === 0) return
  const [cases, numbers] = [acknowledged.map(({ caseId }) => caseId), acknowledged.map(({ no }) => no)]
  await sql`
    with ended as (delete from outbox_lease where token = ${token}::uuid and case_id = any(${cases}::uuid[]))
    delete from outbox_event o using unnest(${cases}::uuid[], ${numbers}::integer[]) as d (case_id, no)
      where o.case_id = d.case_id and o.no <= d.no`.execute(db)
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
