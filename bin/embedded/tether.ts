import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'

export interface TetheredOptions {
  readonly logFile: string
  /** What asks the program to end in good order. */
  readonly stopSignal: NodeJS.Signals
  readonly cwd?: string
  readonly user?: { readonly uid: number; readonly gid: number }
  readonly env?: NodeJS.ProcessEnv
}

export interface Tethered {
  readonly pid: number
  /** Resolves when the program has ended, however it came to that. */
  readonly ended: Promise<void>
  hasEnded(): boolean
  stop(): Promise<void>
  kill(): Promise<void>
  lastWords(): string
}

/**
 * Starts a server that ends with this process, even if this process is killed: a watcher beside the server waits for
 * the pipe that only we hold open, and signals the server when it closes. `exec` keeps the server at the pid we know.
 */
const TETHER = 'exec 3<&0; ( read _ <&3; kill -s "$0" $$ ) >/dev/null 2>&1 & exec "$@" </dev/null 3<&-'
const PATIENCE_MS = 15_000

export async function spawnTethered(program: readonly string[], options: TetheredOptions): Promise<Tethered> {
  const log = openSync(options.logFile, 'a')
  const child = spawn('sh', ['-c', TETHER, options.stopSignal.replace(/^SIG/, ''), ...program], {
    stdio: ['pipe', log, log],
    detached: true, // a Ctrl-C at the terminal is for us, who then stop the parts in order
    cwd: options.cwd,
    env: options.env,
    ...options.user,
  })
  closeSync(log)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject))
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  const end = async (signal: NodeJS.Signals) => {
    if (!hasEnded()) child.kill(signal)
    const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
    await ended
    clearTimeout(impatience)
    child.stdin?.destroy()
  }
  return {
    pid: child.pid!,
    ended,
    hasEnded,
    stop: () => end(options.stopSignal),
    kill: () => end('SIGKILL'),
    lastWords: () => readFileSync(options.logFile, 'utf8').trimEnd().split('\n').slice(-12).join('\n'),
  }
}
