import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Engine, startEngine } from '../../bin/embedded/engine.ts'
import { freePort } from '../../bin/embedded/free-port.ts'
import { startPostgres } from '../../bin/embedded/postgres.ts'
import { removePostgresData } from '../../bin/embedded/postgres-home.ts'
import { currentWorkflowBundle } from '../../bin/embedded/workflow-bundle.ts'
import { type Config, environmentOf, readConfig, readFacilityConfig } from '../../config.ts'
import { type Database, openDatabase } from '../../db/database.ts'
import { migrateDatabase } from '../../db/migrate-database.ts'
import { findChild } from './measure-parts.ts'
import { type Part, startPart } from './process.ts'

export type BenchFacility = {
  readonly home: string
  readonly config: Config
  readonly db: Database
  /** What was started, by name: `postgres`, `engine`, `api`, …; for measuring. */
  readonly pids: Record<string, number>
  startEngine(): Promise<Engine>
  start(program: string, options?: StartOptions): Promise<Part>
  stop(): Promise<void>
}

type StartOptions = { counted?: boolean; flags?: readonly string[] }
type Settings = Readonly<Record<string, string>>

/**
 * A throwaway facility whose parts are started one by one, each a process of its own as in production. PostgreSQL waits
 * for its disk at every commit, as production's does.
 */
export async function startBenchFacility(clock: 'real' | 'rehearsal', settings: Settings = {}): Promise<BenchFacility> {
  const home = mkdtempSync(join(tmpdir(), 'caravanserai-bench-'))
  for (const folder of ['logs', 'documents']) mkdirSync(join(home, folder))
  process.once('exit', () => forget(home))
  const closers: (() => Promise<unknown>)[] = []
  const postgres = await startPostgres({ dataDir: join(home, 'postgres'), logFile: join(home, 'logs', 'postgres.log') })
  closers.push(() => postgres.stop())
  const databaseUrl = await postgres.ensureDatabase('bench')
  await migrateDatabase(databaseUrl)
  const db = openDatabase(databaseUrl, 20)
  closers.push(() => db.destroy())
  if (clock === 'rehearsal') await db.updateTable('clock').set({ is_rehearsal: true }).execute()
  const mailPort = String(await freePort())
  const mail = await startPart('bench/parts/take-mail.ts', {
    env: { ...process.env, PORT: mailPort },
    logFile: join(home, 'logs', 'mail.log'),
  })
  closers.push(() => mail.stop())
  const smtpUrl = `smtp://127.0.0.1:${mailPort}`
  const environment = await environmentFor(home, { databaseUrl, smtpUrl, settings })
  let config = readConfig(environment)
  const pids: Record<string, number> = { postgres: findChild('cluster -p') }
  return {
    home,
    get config() {
      return config
    },
    db,
    pids,
    async startEngine() {
      const engine = await startEngine({ home, cacheDir: readFacilityConfig().cacheDir, progress: () => {} })
      closers.push(() => engine.stop())
      config = readConfig({ ...environment, TEMPORAL_ADDRESS: engine.address })
      pids.engine = findChild('start-dev')
      return engine
    },
    async start(program, options = {}) {
      const name = program.replace(/^.*\//, '').replace(/\.ts$/, '')
      const logFile = join(home, 'logs', `${name}.log`)
      const part = await startPart(program, { env: environmentOf(config), logFile, ...options })
      closers.push(() => part.stop())
      pids[name] = part.pid
      return part
    },
    async stop() {
      for (const close of closers.reverse()) await close().catch(() => {})
    },
  }
}

type Addresses = { databaseUrl: string; smtpUrl: string; settings: Settings }

async function environmentFor(home: string, { databaseUrl, smtpUrl, settings }: Addresses): Promise<NodeJS.ProcessEnv> {
  const port = await freePort()
  return {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: '127.0.0.1:1', // until an engine is started
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Bench Facility <grants@facility.example>',
    PORT: String(port),
    BASE_URL: `http://127.0.0.1:${port}`,
    DOCUMENT_DIR: join(home, 'documents'),
    WORKFLOW_BUNDLE: await currentWorkflowBundle(join(home, 'workflows.js')),
    ...settings,
  }
}

function forget(home: string): void {
  removePostgresData(join(home, 'postgres'))
  rmSync(home, { recursive: true, force: true })
}
