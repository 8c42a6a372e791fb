import { sql } from 'kysely'
import { isBehind } from '../db/case/behind.ts'
import type { Database } from '../db/database.ts'
import type { CaseKind } from '../domain/shared/ids.ts'
import type { Log } from '../log.ts'
import type { Engine } from './engine-client.ts'
import { limited } from './limited.ts'
import { nudgeCase } from './nudge-case.ts'

type Watched = { since: number; position: string; nudges: number }
type CaseRow = { id: string; kind: CaseKind; position: string }

/** Any number; only that it is the same in every relay. */
const RECONCILER_LOCK = 7_305_001
const PAGE = 500
const AT_ONCE = 16
const HOUR = 3_600_000

/**
 * Compares record and engine, one reconciler at a time. A case that is behind for longer than the grace (measured here,
 * on a monotonic clock) is nudged; a case whose workflow is missing is started. The cure is always the same: take up
 * again from the record.
 */
export function createReconciler(db: Database, engine: Engine, log: Log, settings: { behindGraceMs: number }) {
  const watched = new Map<string, Watched>()
  let comparedAt = Number.NEGATIVE_INFINITY
  let sawEngine = false

  const look = async (): Promise<void> => {
    const isUp = await engineAnswers(engine)
    if (!isUp) {
      sawEngine = false
      return
    }
    if (!sawEngine || performance.now() - comparedAt > HOUR || (await hasForgotten(db, engine))) {
      await startMissing(db, engine, log)
      comparedAt = performance.now()
      sawEngine = true
    }
    await nudgeBehind(db, engine, log, { watched, ...settings })
  }
  return { reconcile: () => alone(db, look) }
}

async function engineAnswers(engine: Engine): Promise<boolean> {
  try {
    await engine.withDeadline(() => engine.connection.workflowService.getSystemInfo({}))
    return true
  } catch {
    return false
  }
}

const SAMPLE = 3

/** A look at a few open cases: an engine that lost its store and came back between two rounds was never seen away. */
async function hasForgotten(db: Database, engine: Engine): Promise<boolean> {
  const { rows } = await sql<CaseRow>`
    select f.id, f.kind, '' as position from case_file f
      where f.is_open and f.engine_no > 0 and not exists (select from outbox_event o where o.case_id = f.id)
      order by random() limit ${SAMPLE}`.execute(db)
  const found = await Promise.all(rows.map((row) => engine.describe(row)))
  return found.some((workflow) => workflow === undefined)
}

/** Runs under an advisory lock on a connection of its own; does nothing when another relay holds it. */
async function alone(db: Database, act: () => Promise<void>): Promise<void> {
  await db.connection().execute(async (connection) => {
    const { rows } = await sql<{ ok: boolean }>`select pg_try_advisory_lock(${RECONCILER_LOCK}) as ok`.execute(
      connection,
    )
    if (!rows[0]!.ok) return
    try {
      await act()
    } finally {
      await sql`select pg_advisory_unlock(${RECONCILER_LOCK})`.execute(connection)
    }
  })
}

async function nudgeBehind(
  db: Database,
  engine: Engine,
  log: Log,
  { watched, behindGraceMs }: { watched: Map<string, Watched>; behindGraceMs: number },
): Promise<void> {
  const { rows } = await sql<CaseRow>`
    select f.id, f.kind, f.phase_no || '/' || f.engine_no || '/' || f.seen_no || '/' || f.last_no as position
      from case_file f
      where ${isBehind} and not exists (select from outbox_event o where o.case_id = f.id)
      order by f.id limit ${PAGE}`.execute(db)
  const behind = new Set(rows.map((row) => row.id))
  for (const id of watched.keys()) if (!behind.has(id)) watched.delete(id)
  for (const row of rows) {
    const before = watched.get(row.id)
    if (!before || before.position !== row.position)
      watched.set(row.id, { since: performance.now(), position: row.position, nudges: 0 })
    else if (performance.now() - before.since > behindGraceMs * (1 + before.nudges)) {
      before.nudges += 1
      before.since = performance.now()
      await nudgeCase(engine, log, row, { nudges: before.nudges, why: 'behind' })
    }
  }
}

/** Pages through all open cases that should have a workflow and starts those that the engine does not know. */
export async function startMissing(db: Database, engine: Engine, log: Log): Promise<number> {
  let started = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<CaseRow>`
      select f.id, f.kind, '' as position from case_file f
        where f.is_open and f.engine_no > 0 and f.id > ${after}::uuid order by f.id limit ${PAGE}`.execute(db)
    await limited(rows, AT_ONCE, async (row) => {
      if (await engine.describe(row)) return
      started += 1
      await startAnew(engine, log, row)
    })
    if (rows.length < PAGE) return started
    after = rows.at(-1)!.id
  }
}

async function startAnew(engine: Engine, log: Log, { id, kind }: CaseRow): Promise<void> {
  log.warn({ caseId: id, kind }, 'case started: the engine does not know it')
  await engine.nudge({ id, kind })
}
