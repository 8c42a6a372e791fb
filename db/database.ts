import { DefaultConnectionProvider, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { passing } from './passing.ts'
import { PreparingClient } from './preparing-client.ts'
import type { DB } from './schema/index.ts'
import { transact } from './transaction.ts'
import { TurnExecutor } from './turn-executor.ts'

export type Database = Kysely<DB>
/** Commands take a transaction, never the pool: what they check, write, audit and enqueue stands or falls together. */
export type Trx = Transaction<DB>

const TIMESTAMPTZ_ARRAY = 1185
const INT8 = 20
const DATE = 1082
pg.types.setTypeParser(INT8, (text) => BigInt(text))
pg.types.setTypeParser(DATE, (text) => text)
pg.types.setTypeParser(TIMESTAMPTZ_ARRAY as number as Parameters<typeof pg.types.setTypeParser>[0], (text: string) =>
  text === '{}'
    ? []
    : text
        .slice(1, -1)
        .split(',')
        .map((item) => new Date(item.replaceAll('"', ''))),
)

/** Opens a pool; `size` bounds what this process asks of PostgreSQL at once. */
export function openDatabase(url: string, size = 20): Database {
  const dialect = new PostgresDialect({ pool: openPool(url, size) })
  const driver = dialect.createDriver()
  void driver.init() // takes the pool; connects nowhere
  const connections = new DefaultConnectionProvider(driver)
  const executor = new TurnExecutor(dialect.createQueryCompiler(), dialect.createAdapter(), connections)
  return new Kysely<DB>({ config: { dialect }, dialect, driver, executor })
}

/** A connection keeps the plans of its statements: one that is closed as soon as it rests would make them all again. */
const IDLE_MS = 10 * 60_000

export function openPool(url: string, size: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    Client: PreparingClient,
    pipeline: true,
    idleTimeoutMillis: IDLE_MS,
  })
  pool.on('error', () => {}) // a dropped idle connection is replaced at the next query, which reports if it cannot be
  pool.on('connect', (client) => client.on('error', () => {})) // nor does one that is lost while the pool closes
  return pool
}

const DEADLOCK = '40P01'

/** One transaction around a command; tried again when PostgreSQL chose it as a deadlock's victim. */
export async function inTransaction<T>(db: Database, command: (trx: Trx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const result = await transact(db, command)
      passing('command/committed')
      return result
    } catch (error) {
      if ((error as { code?: string }).code !== DEADLOCK || attempt === 3) throw error
    }
  }
}

/** The facility's clock: every business instant comes from here, never from this process. */
export async function facilityNow(db: Database | Trx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select facility_now() as now`.execute(db)
  return rows[0]!.now
}

/** `facility_now()` inside a statement. */
export const sqlNow = sql<Date>`facility_now()`

/** A value for a jsonb column. */
export const json = (value: unknown): string => JSON.stringify(value)
