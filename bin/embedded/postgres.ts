import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { commandLineOf } from './command-line.ts'
import { freePort } from './free-port.ts'
import { postgresDataDir, postgresPrograms, type ServerUser, serverUser } from './postgres-home.ts'
import { spawnTethered, type Tethered } from './tether.ts'

export interface PostgresOptions {
  /** Made at the first start and kept; everything PostgreSQL stores is in it. */
  readonly dataDir: string
  readonly logFile: string
  /** Trades safety at a power cut for speed: for tests and rehearsals that are thrown away. */
  readonly durability?: 'safe' | 'throwaway'
}

export interface EmbeddedPostgres {
  readonly port: number
  /** Creates the database if it is missing, owned by the role that the facility's processes use. */
  ensureDatabase(name: string, template?: string): Promise<string>
  dropDatabase(name: string): Promise<void>
  stop(): Promise<void>
  kill(): Promise<void>
}

const ROLE = 'caravanserai'

/** Starts PostgreSQL 18 on a free port of loopback, from nothing if need be. */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const user = serverUser()
  const programs = postgresPrograms(user)
  const home = postgresDataDir(options.dataDir, user)
  mkdirSync(dirname(options.logFile), { recursive: true })
  if (!existsSync(join(home, 'cluster', 'PG_VERSION'))) initialise(programs, home, user)
  await releaseLock(join(home, 'cluster'))
  const port = await freePort()
  const server = await spawnTethered(
    [join(programs, 'postgres'), '-D', join(home, 'cluster'), '-p', String(port), ...settings(options.durability)],
    { logFile: options.logFile, stopSignal: 'SIGINT', cwd: '/', user },
  )
  const password = readFileSync(join(home, 'password'), 'utf8')
  const admin = await connectWhenReady(server, `postgres://postgres:${password}@127.0.0.1:${port}/postgres`)
  await admin.query(`do $$ begin
    if not exists (select from pg_roles where rolname = '${ROLE}') then
      create role ${ROLE} login createdb createrole password '${password}';
    end if; end $$`)
  return {
    port,
    async ensureDatabase(name, template = 'template1') {
      const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
      if (rowCount === 0)
        await admin.query(`create database "${name}" owner ${ROLE} template "${template}" strategy file_copy`)
      return `postgres://${ROLE}:${password}@127.0.0.1:${port}/${name}`
    },
    async dropDatabase(name) {
      await admin.query(`drop database if exists "${name}" with (force)`)
    },
    async stop() {
      await admin.end().catch(() => {})
      await server.stop()
    },
    kill: () => server.kill(),
  }
}

/** `initdb` works in a folder that is renamed when whole, so that a start that broke off leaves nothing half made. */
function initialise(programs: string, home: string, user: ServerUser | undefined): void {
  const password = randomBytes(18).toString('base64url')
  const part = join(home, 'cluster.part')
  rmSync(part, { recursive: true, force: true })
  writeFileSync(join(home, 'password'), password, { mode: 0o600 })
  const passwordFile = join(tmpdir(), `caravanserai-${randomBytes(6).toString('hex')}`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  const made = spawnSync(
    'sh',
    ['-c', 'program="$1"; part="$2"; whole="$3"; shift 3; "$program" -D "$part" "$@" && mv "$part" "$whole"', 'sh']
      .concat(join(programs, 'initdb'), part, join(home, 'cluster'))
      .concat('--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`)
      .concat('--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--no-instructions', '--no-sync'),
    { ...user, cwd: '/', encoding: 'utf8', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } },
  )
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) throw new Error(`PostgreSQL could not be set up in ${home}:\n${made.stderr || made.error}`)
}

/**
 * A server that an interrupted start left is given time to end. After a power cut, or in a restarted container, another
 * program may have the number that the lock names, and PostgreSQL would refuse to start for ever.
 */
async function releaseLock(cluster: string): Promise<void> {
  const lock = join(cluster, 'postmaster.pid')
  for (let waited = 0; existsSync(lock) && waited < 15_000; waited += 100) {
    const pid = Number(readFileSync(lock, 'utf8').split('\n')[0])
    if (!commandLineOf(pid)?.includes(cluster)) return rmSync(lock, { force: true })
    await sleep(100)
  }
}

function settings(durability: PostgresOptions['durability'] = 'safe'): string[] {
  const shared = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'log_min_messages=warning',
  ]
  const throwaway = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
  return [...shared, ...(durability === 'throwaway' ? throwaway : [])].flatMap((setting) => ['-c', setting])
}

async function connectWhenReady(server: Tethered, url: string): Promise<pg.Client> {
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {}) // the server was stopped or killed: whoever asks next is told
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => {})
      if (server.hasEnded())
        throw new Error(`PostgreSQL ended as soon as it was started. Its last words:\n${server.lastWords()}`)
      const { code } = error as { code?: string }
      if (code !== 'ECONNREFUSED' && code !== '57P03') throw error
      await sleep(50)
    }
  }
}
