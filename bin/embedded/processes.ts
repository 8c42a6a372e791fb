import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Config, environmentOf } from '../../config.ts'

export const processNames = ['api', 'worker', 'relay'] as const
export type ProcessName = (typeof processNames)[number]

export interface Processes {
  /** As kill -9 does; the process is started again. Resolves when it is ready. */
  kill(name: ProcessName): Promise<void>
  stop(): Promise<void>
}

export interface ProcessesOptions {
  readonly config: Config
  readonly logDir: string
  /** Told when a process that nobody stopped had ended. */
  notice(line: string): void
}

/** Starts api, worker and relay, resolves when all three are ready, and starts again whichever ends unasked. */
export async function startProcesses(options: ProcessesOptions): Promise<Processes> {
  const kept = processNames.map((name) => keepRunning(name, options))
  const stop = async () => {
    await Promise.all(kept.map((one) => one.stop()))
  }
  try {
    await Promise.all(kept.map((one) => one.ready()))
  } catch (error) {
    await stop()
    throw error
  }
  return { kill: (name) => kept[processNames.indexOf(name)]!.kill(), stop }
}

const FAILED_STARTS_ALLOWED = 3
const PATIENCE_MS = 40_000 // a little more than the worker gives its activities to end

function keepRunning(name: ProcessName, { config, logDir, notice }: ProcessesOptions) {
  const logFile = join(logDir, `${name}.log`)
  let isWanted = true
  let isKilled = false
  let failedStarts = 0
  let child = spawnProcess(name, config, logFile)
  let ready = start()

  function start(): Promise<void> {
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    const isReady = new Promise<void>((resolve) => child.once('message', () => resolve()))
    return Promise.race([isReady.then(() => true), ended.then(() => false)]).then((started) => {
      if (started) {
        failedStarts = 0
        void ended.then(again)
        return
      }
      return startAfterFailure()
    })
  }
  async function startAfterFailure(): Promise<void> {
    if (!isWanted) return
    if (++failedStarts === FAILED_STARTS_ALLOWED)
      throw new Error(`The ${name} process does not start. Its last words:\n${lastLines(logFile)}`)
    await sleep(1_000)
    if (!isWanted) return // stopped meanwhile: nothing may be left running
    child = spawnProcess(name, config, logFile)
    return start()
  }
  function again(): void {
    if (!isWanted) return
    child = spawnProcess(name, config, logFile)
    ready = start()
    const wasKilled = isKilled
    isKilled = false
    ready.then(
      () => wasKilled || notice(`The ${name} process had ended and runs again; ${logFile} may say why.`),
      (error: Error) => notice(error.message),
    )
  }
  return {
    ready: () => ready,
    async kill() {
      if (hasEnded(child)) return ready // it ended by itself just now and is on its way back
      const gone = new Promise((resolve) => child.once('exit', resolve))
      isKilled = true
      child.kill('SIGKILL')
      await gone
      await ready
    },
    async stop() {
      isWanted = false
      if (hasEnded(child)) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
      await gone
      clearTimeout(impatience)
    },
  }
}

/** Detached, so that a Ctrl-C at the terminal is for us alone; if we die, the closed channel tells it to stop. */
function spawnProcess(name: ProcessName, config: Config, logFile: string): ChildProcess {
  const log = openSync(logFile, 'a')
  const program = fileURLToPath(new URL(`../${name}.ts`, import.meta.url))
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
    env: environmentOf(config),
  })
  closeSync(log)
  return child
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n')
}
