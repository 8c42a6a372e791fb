import { type ChildProcess, fork } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A process of the facility, or of a benchmark, that answers questions by IPC. */
export type Part = {
  readonly pid: number
  /** Sends a message and returns the next one that comes back. */
  ask<Answer>(message: unknown): Promise<Answer>
  /** Everything that the process says by itself. */
  onMessage(hear: (message: never) => void): void
  stop(): Promise<void>
}

export type PartOptions = {
  env: NodeJS.ProcessEnv
  logFile: string
  /** Flags of Node itself, as `--cpu-prof`. */
  flags?: readonly string[]
  /** Counts the process's statements: see count-statements.ts. */
  counted?: boolean
}

const counter = new URL('./count-statements.ts', import.meta.url).href

/** Starts a program of this repository (`bin/api.ts`) and resolves when it says that it is ready. */
export async function startPart(program: string, options: PartOptions): Promise<Part> {
  const log = openSync(options.logFile, 'a')
  const child = fork(fileURLToPath(new URL(`../../${program}`, import.meta.url)), {
    execArgv: [...(options.flags ?? []), ...(options.counted ? ['--import', counter] : [])],
    env: options.env,
    stdio: ['ignore', log, log, 'ipc'],
    serialization: 'advanced',
  })
  closeSync(log)
  await nextMessage(child, program, options.logFile)
  return {
    pid: child.pid!,
    ask<Answer>(message: unknown) {
      const answer = nextMessage(child, program, options.logFile)
      child.send(message as never)
      return answer as Promise<Answer>
    },
    onMessage: (hear) => void child.on('message', hear as (message: unknown) => void),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      const impatience = setTimeout(() => child.kill('SIGKILL'), 40_000)
      await gone
      clearTimeout(impatience)
    },
  }
}

function nextMessage(child: ChildProcess, program: string, logFile: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error(`${program} has ended; ${logFile} may say why`))
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      resolve(message)
    })
  })
}
