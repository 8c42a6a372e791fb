import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Config, FacilityConfig } from '../../config.ts'
import { migrateDatabase } from '../../db/migrate-database.ts'
import { captureMail } from './capture-mail.ts'
import { type Engine, startEngine } from './engine.ts'
import { startPostgres } from './postgres.ts'
import { type Processes, startProcesses } from './processes.ts'
import { currentWorkflowBundle } from './workflow-bundle.ts'

export interface FacilityOptions {
  readonly config: FacilityConfig
  /** Where everything of this facility is kept: data, documents, logs. */
  readonly home: string
  /** A rehearsal's clock may travel. A facility stays what it was made as. */
  readonly kind: 'rehearsal' | 'real'
  readonly durability?: 'safe' | 'throwaway'
  /** Forgets what an earlier start left: embedded database and engine only. */
  readonly startEmpty?: boolean
  readonly step: Step
  /** Told what happens after the start. */
  notice?(line: string): void
}

/** Runs one part of the start; whoever watches is told its name and how long it took. */
export type Step = <Result>(
  name: string,
  work: (progress: (line: string) => void) => Promise<Result>,
) => Promise<Result>

export interface RunningFacility {
  readonly config: Config
  /** Whether this start made the database. */
  readonly isNew: boolean
  readonly processes: Processes
  /** Undefined when TEMPORAL_ADDRESS named an engine of somebody else's. */
  readonly engine: Engine | undefined
  stop(): Promise<void>
}

/** Brings up whatever the settings do not name (PostgreSQL, Temporal, mail), migrates, and starts api, worker and relay. */
export async function startFacility(options: FacilityOptions): Promise<RunningFacility> {
  const closers: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close()
  }
  try {
    return { ...(await startParts(options, closers)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startParts(
  options: FacilityOptions,
  closers: (() => Promise<void>)[],
): Promise<Omit<RunningFacility, 'stop'>> {
  const { config, home, step, notice = () => {} } = options
  const logDir = join(home, 'logs')
  const documentDir = config.documentDir ?? join(home, 'documents')
  for (const folder of [logDir, documentDir]) mkdirSync(folder, { recursive: true })
  const keep = <Part extends { stop(): Promise<void> }>(part: Part): Part => {
    closers.push(() => part.stop())
    return part
  }
  const databaseUrl = config.databaseUrl ?? (await step('PostgreSQL 18', () => embeddedDatabase(options, keep)))
  const engine = config.temporalAddress
    ? undefined
    : keep(await step('Temporal', (progress) => startEngine({ ...options, cacheDir: config.cacheDir, progress })))
  const isNew = await step('Database tables', () => prepareDatabase(databaseUrl, options.kind))
  const smtpUrl = config.smtpUrl ?? keep(await step('Mail server', () => captureMail(databaseUrl))).url
  const workflowBundle =
    config.workflowBundle ?? (await step('Workflows', () => currentWorkflowBundle(join(home, 'workflows.js'))))
  const complete: Config = {
    ...config,
    databaseUrl,
    temporalAddress: config.temporalAddress ?? engine!.address,
    smtpUrl,
    mailFrom: config.mailFrom ?? 'Silk Routes Facility <grants@facility.example>',
    baseUrl: config.baseUrl ?? `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${config.port}`,
    documentDir,
    mailbox: config.smtpUrl ? config.mailbox : 'shown',
    workflowBundle,
  }
  const processes = keep(
    await step('Web pages, worker and relay', () => startProcesses({ config: complete, logDir, notice })),
  )
  return { config: complete, isNew, processes, engine }
}

type Keep = <Part extends { stop(): Promise<void> }>(part: Part) => Part

async function embeddedDatabase({ home, durability, startEmpty }: FacilityOptions, keep: Keep): Promise<string> {
  const logFile = join(home, 'logs', 'postgres.log')
  const postgres = keep(await startPostgres({ dataDir: join(home, 'postgres'), logFile, durability }))
  if (startEmpty) {
    await postgres.dropDatabase('facility')
    rmSync(join(home, 'documents'), { recursive: true, force: true })
    mkdirSync(join(home, 'documents'))
  }
  return postgres.ensureDatabase('facility')
}

async function prepareDatabase(databaseUrl: string, kind: FacilityOptions['kind']): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query("select to_regclass('kysely_migration') is null as is_new")
    await migrateDatabase(databaseUrl)
    if (rows[0].is_new && kind === 'rehearsal') await client.query('update clock set is_rehearsal = true')
    return rows[0].is_new
  } finally {
    await client.end()
  }
}
