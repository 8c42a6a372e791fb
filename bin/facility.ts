import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { type Config, type FacilityConfig, readFacilityConfig } from '../config.ts'
import { openDatabase } from '../db/database.ts'
import { listSeededPeople } from '../db/identity/identity-queries.ts'
import { paths } from '../domain/shared/paths.ts'
import { isPortFree } from './embedded/free-port.ts'
import { lockFacility } from './embedded/lock-facility.ts'
import { removePostgresData } from './embedded/postgres-home.ts'
import { type RunningFacility, startFacility } from './embedded/start-facility.ts'
import { failWith, reportStep } from './report.ts'

const flags = { fresh: { type: 'boolean' }, real: { type: 'boolean' } } as const

/** `npm start`: the whole facility on this machine, a rehearsal unless `--real`, begun anew with `--fresh`. */
async function runFacility(): Promise<void> {
  const { values } = parseArgs({ options: flags })
  const kind = values.real ? 'real' : 'rehearsal'
  const config = readFacilityConfig()
  const home = join(config.facilityDir, kind)
  const unlock = lockFacility(home)
  process.on('exit', unlock)
  await refuseTakenPort(config)
  if (values.fresh) forget(home, kind, config)

  console.log(`Starting a ${kind === 'real' ? 'facility on the real clock' : 'rehearsal'} in ${relative('.', home)}`)
  const firstRun = join(home, 'first-run-is-played')
  const isUnfinished = kind === 'rehearsal' && !config.databaseUrl && !existsSync(firstRun)
  const facility = await startFacility({
    config,
    home,
    kind,
    startEmpty: isUnfinished,
    step: reportStep,
    notice: console.log,
  })
  stopOnSignal(facility)
  if (kind === 'rehearsal' && facility.isNew) {
    const { playFirstRun } = await import('../rehearsal/first-run.ts')
    await reportStep('First content', (progress) => playFirstRun({ config: facility.config, progress }))
  }
  writeFileSync(firstRun, '')
  await announce(facility, kind)
}

async function refuseTakenPort({ host, port }: FacilityConfig): Promise<void> {
  if (await isPortFree(port, host)) return
  throw new Error(
    `Port ${port} on ${host} is in use by another program. Choose another, as in: PORT=${port + 1} npm start`,
  )
}

function forget(home: string, kind: 'real' | 'rehearsal', config: FacilityConfig): void {
  if (kind === 'real')
    throw new Error(`--fresh would delete a real facility. If that is meant, delete ${relative('.', home)} yourself.`)
  if (config.databaseUrl)
    throw new Error('--fresh would empty the database that DATABASE_URL names. If that is meant, empty it yourself.')
  removePostgresData(join(home, 'postgres'))
  for (const part of ['engine', 'documents', 'logs', 'first-run-is-played'])
    rmSync(join(home, part), { recursive: true, force: true })
}

function stopOnSignal(facility: RunningFacility): void {
  let stopping = false
  const stop = async () => {
    if (stopping) process.exit(1) // asked twice: the parts end by themselves when this process is gone
    stopping = true
    console.log('\nStopping; the data stays. Once more to stop at once.')
    await facility.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop().catch(failWith))
}

async function announce({ config, engine }: RunningFacility, kind: 'real' | 'rehearsal'): Promise<void> {
  const lines = [
    '',
    `The facility is open at  ${config.baseUrl}`,
    ...(config.mailbox === 'shown' ? [`Its mail is caught at    ${config.baseUrl}${paths.mailbox()}`] : []),
    ...(engine?.pagesAddress ? [`The engine's own pages   ${engine.pagesAddress}`] : []),
    '',
    ...(kind === 'real'
      ? [`Set up its first administrator at ${config.baseUrl}${paths.setUp()}`]
      : await peopleToSignInAs(config)),
    '',
    'Ctrl-C stops everything and keeps the data; the next start takes seconds.',
    ...(kind === 'real'
      ? []
      : ['npm start -- --fresh begins anew, npm start -- --real makes an empty facility on the real clock.']),
  ]
  console.log(lines.join('\n'))
}

const SHOWN_OF_EACH_ROLE = 3

async function peopleToSignInAs(config: Config): Promise<string[]> {
  const db = openDatabase(config.databaseUrl, 1)
  const people = await listSeededPeople(db)
  await db.destroy()
  const byRole = Map.groupBy(people, ({ roles }) => roles.join())
  const shown = [...byRole.values()].flatMap((sameRole) => sameRole.slice(0, SHOWN_OF_EACH_ROLE))
  const width = Math.max(...shown.map(({ address }) => address.length))
  return [
    'Sign in as any of these; the code arrives in the mailbox:',
    ...shown.map(({ address, name, role }) => `  ${address.padEnd(width)}  ${name}, ${role}`),
    ...(shown.length < people.length ? [`  and ${people.length - shown.length} more`] : []),
  ]
}

await runFacility().catch(failWith)
