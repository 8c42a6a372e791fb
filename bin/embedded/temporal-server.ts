import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from './free-port.ts'
import { spawnTethered, type Tethered } from './tether.ts'

const run = promisify(execFile)

export interface TemporalServerOptions {
  /** What `findTemporal` returned. */
  readonly program: string
  readonly logFile: string
  /** Where the engine keeps its cases; without it they are in memory and end with the server. */
  readonly storeFile?: string
  /** To come back at the address of a server that was stopped. */
  readonly port?: number
  /** Serves Temporal's own pages too. */
  readonly pages?: boolean
}

export interface TemporalServer {
  readonly address: string
  readonly pagesAddress: string | undefined
  readonly port: number
  stop(): Promise<void>
  kill(): Promise<void>
}

/** Starts Temporal's development server on loopback, with workflows' clocks allowed to travel. Never for production. */
export async function startTemporalServer(options: TemporalServerOptions): Promise<TemporalServer> {
  const port = options.port ?? (await freePort())
  const pagesPort = options.pages ? await freePort() : undefined
  mkdirSync(dirname(options.logFile), { recursive: true })
  const server = await spawnTethered([options.program, 'server', 'start-dev', ...settings(options, port, pagesPort)], {
    logFile: options.logFile,
    stopSignal: 'SIGTERM',
  })
  const address = `127.0.0.1:${port}`
  await untilHealthy(server, options.program, address)
  return {
    address,
    pagesAddress: pagesPort ? `http://127.0.0.1:${pagesPort}` : undefined,
    port,
    stop: () => server.stop(),
    kill: () => server.kill(),
  }
}

function settings(options: TemporalServerOptions, port: number, pagesPort: number | undefined): string[] {
  const store = [
    '--db-filename',
    options.storeFile ?? '',
    '--sqlite-pragma',
    'journal_mode=wal',
    '--sqlite-pragma',
    'synchronous=normal',
  ]
  if (options.storeFile) mkdirSync(dirname(options.storeFile), { recursive: true })
  return [
    ...['--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error'],
    ...(pagesPort ? ['--ui-port', String(pagesPort)] : ['--headless']),
    ...(options.storeFile ? store : []),
    ...['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'],
    // Without this each skip of the travelling clock takes a second.
    ...['--dynamic-config-value', 'history.timerProcessorMaxTimeShift="10ms"'],
  ]
}

const PATIENCE_MS = 60_000

async function untilHealthy(server: Tethered, program: string, address: string): Promise<void> {
  const patience = performance.now() + PATIENCE_MS
  for (;;) {
    if (performance.now() > patience) {
      await server.stop()
      throw new Error(
        `Temporal did not become healthy within ${PATIENCE_MS / 1000} s. Its last words:\n${server.lastWords()}`,
      )
    }
    if (server.hasEnded())
      throw new Error(`Temporal ended as soon as it was started. Its last words:\n${server.lastWords()}`)
    try {
      await run(program, ['operator', 'cluster', 'health', '--address', address])
      return
    } catch {
      await sleep(100)
    }
  }
}

/** The store is a file and the two that SQLite keeps beside it. The server must be stopped for all three deeds. */
const parts = ['', '-wal', '-shm']

export function loseStore(storeFile: string): void {
  for (const part of parts) rmSync(storeFile + part, { force: true })
}

export function copyStore(storeFile: string, copyFile: string): void {
  loseStore(copyFile)
  for (const part of parts) if (existsSync(storeFile + part)) copyFileSync(storeFile + part, copyFile + part)
}

export function restoreStore(copyFile: string, storeFile: string): void {
  copyStore(copyFile, storeFile)
}
