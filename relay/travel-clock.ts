import { sql } from 'kysely'
import { isBehind } from '../db/case/behind.ts'
import type { Database } from '../db/database.ts'
import { halfTimeOfLetters, isUnread } from '../db/message/letters-to-follow-up.ts'
import { passing } from '../db/passing.ts'
import type { CaseKind } from '../domain/shared/ids.ts'
import type { Log } from '../log.ts'
import { bringForward } from './bring-forward.ts'
import type { Engine } from './engine-client.ts'
import { limited } from './limited.ts'

export type TravelStatistics = { stops: number; forwarded: number; quietMs: number; forwardMs: number }
type Waiting = { id: string; kind: CaseKind }

const TRAVELLER_LOCK = 7_305_002
const AT_ONCE = 50
/** A workflow that does not go on by then is brought forward again. */
export const AGAIN_MS = 2_000
const PATIENCE_MS = 120_000

/**
 * Moves a rehearsal's clock from one due instant to the next: set the offset, bring forward the workflows whose wait is
 * due, wait until all is quiet, and again. The real clock cannot be moved: the record refuses it.
 */
export function createTraveller(db: Database, engine: Engine, log: Log) {
  const statistics: TravelStatistics = { stops: 0, forwarded: 0, quietMs: 0, forwardMs: 0 }

  /** What was brought forward for which instant, and when: the workflow is given time to go on before it is described again. */
  const brought = new Map<string, { due: number; at: number }>()
  const isNew = ({ id, due }: Due): boolean => {
    const before = brought.get(id)
    return !before || due.getTime() > before.due || performance.now() - before.at > AGAIN_MS
  }

  const forwardDue = async (): Promise<void> => {
    const began = performance.now()
    const { now, cases } = await casesDue(db)
    const facilityTime = () => now.getTime() + performance.now() - began
    await limited(cases.filter(isNew), AT_ONCE, async (name) => {
      brought.set(name.id, { due: name.due.getTime(), at: performance.now() })
      if (await bringForward(engine, log, name, facilityTime)) statistics.forwarded += 1
    })
    statistics.forwardMs += performance.now() - began
  }

  /** Waits until no event is undelivered and no case is behind; whatever falls due meanwhile is brought forward. */
  const quiet = async (): Promise<void> => {
    const began = performance.now()
    const before = statistics.forwardMs
    for (let turn = 0; await isUnsettled(db); turn++) {
      if (performance.now() - began > PATIENCE_MS)
        throw new Error(`not quiet after ${PATIENCE_MS / 1000} s: ${await describeUnsettled(db)}`)
      if (turn > 3) await forwardDue()
      await pause(turn < 20 ? 8 : turn < 60 ? 25 : 100)
    }
    statistics.quietMs += performance.now() - began - (statistics.forwardMs - before)
  }

  /** Goes on to the next instant at which something is due, at most to the target; quiet before and after. True when the target is reached. */
  const stepTowards = async (target: Date): Promise<boolean> => {
    await quiet()
    const next = await nextInstantOf(db)
    const stop = next && next < target ? next : target
    await setClock(db, stop)
    passing('journey/clock-set')
    statistics.stops += 1
    await forwardDue()
    await quiet()
    return stop >= target
  }

  /** Travels to an instant; stops on the way wherever something is due. */
  const travelTo = async (target: Date): Promise<void> => {
    while (!(await stepTowards(target)));
  }

  /** Brings every open workflow to the facility's time, so that after a journey waits pass as they would have. */
  const alignAll = async (): Promise<void> => {
    const began = performance.now()
    const { rows } = await sql<
      Waiting & { now: Date }
    >`select id, kind, facility_now() as now from case_file where is_open and engine_no > 0`.execute(db)
    const start = rows[0]?.now.getTime() ?? 0
    await limited(rows, AT_ONCE, (name) => bringForward(engine, log, name, () => start + performance.now() - began))
  }

  return {
    travelTo,
    stepTowards,
    quiet,
    alignAll,
    statistics,
    travelAlone: <T>(journey: () => Promise<T>) => alone(db, journey),
  }
}
export type Traveller = ReturnType<typeof createTraveller>

/** One traveller at a time: two fast-forwards on one workflow would add up. */
async function alone<T>(db: Database, journey: () => Promise<T>): Promise<T | undefined> {
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ ok: boolean }>`select pg_try_advisory_lock(${TRAVELLER_LOCK}) as ok`.execute(
      connection,
    )
    if (!rows[0]!.ok) return undefined
    try {
      return await journey()
    } finally {
      await sql`select pg_advisory_unlock(${TRAVELLER_LOCK})`.execute(connection)
    }
  })
}

type Due = Waiting & { due: Date }

/** Open cases with a wait whose time has come, and the latest such time. */
async function casesDue(db: Database): Promise<{ now: Date; cases: Due[] }> {
  const { rows } = await sql<Due & { now: Date }>`
    select f.id, f.kind, w.due, clock.now
      from (select facility_now() as now) clock
        cross join lateral (select case_id, max(next_at) as due from wait where next_at <= clock.now group by case_id) w
        join case_file f on f.id = w.case_id
      where f.is_open and f.hold_reason is null`.execute(db)
  return { now: rows[0]?.now ?? new Date(0), cases: rows }
}

/** The first that is found is enough: this is asked many times a second. */
async function isUnsettled(db: Database): Promise<boolean> {
  const { rows } = await sql<{ unsettled: boolean }>`
    select exists (select from outbox_event)
      or exists (select from case_file f where ${isBehind})
      or exists (select from message m where ${isUnread} and ${halfTimeOfLetters} <= (select facility_now())) as unsettled`.execute(
    db,
  )
  return rows[0]!.unsettled
}

async function describeUnsettled(db: Database): Promise<string> {
  const { rows } = await sql<{ line: string }>`
    select f.kind || ' ' || f.id || ' ' || f.status || ' stage ' || f.stage || ' phase ' || f.phase_no || ' events ' || f.seen_no || '/' || f.engine_no as line
      from case_file f where ${isBehind} order by f.id limit 5`.execute(db)
  return rows.map((row) => row.line).join('; ') || 'undelivered events or letters'
}

async function nextInstantOf(db: Database): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select least(
      (select min(w.next_at) from wait w join case_file f on f.id = w.case_id where f.is_open and f.hold_reason is null),
      (select min(${halfTimeOfLetters}) from message m where ${isUnread})) as at`.execute(db)
  return rows[0]?.at ?? undefined
}

/** One second after the instant, never backwards. */
async function setClock(db: Database, instant: Date): Promise<void> {
  await sql`update clock set ahead = ahead + greatest(interval '0', ${instant}::timestamptz + interval '1 second' - facility_now())`.execute(
    db,
  )
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
