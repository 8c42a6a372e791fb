import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, environmentOf } from '../../config.ts'
import { type PlannedKill, writeKillPlan } from '../../db/passing.ts'

const running = new Set<ChildProcess>()

/** A relay in a process of its own; if we die, the closed channel tells it to stop. */
function spawnRelay(config: Config): { child: ChildProcess; ended: Promise<NodeJS.Signals | null> } {
  const child = spawn(process.execPath, ['bin/relay.ts'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: environmentOf(config),
  })
  running.add(child)
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_code, signal) => {
      running.delete(child)
      resolve(signal)
    }),
  )
  return { child, ended }
}

/** The life of a relay that ends at a point as by kill -9; resolves to the signal that ended it. */
export async function relayUntil(
  config: Config,
  { point, passage = 1 }: Pick<PlannedKill, 'point'> & { passage?: number },
): Promise<NodeJS.Signals | null> {
  const folder = mkdtempSync(join(tmpdir(), 'kill-plan-'))
  writeKillPlan(folder, [{ no: 1, process: 'relay', point, passage }])
  const signal = await spawnRelay({ ...config, killPlan: folder }).ended
  rmSync(folder, { recursive: true })
  return signal
}

/** The next relay, which nothing ends; it stops in good order. */
export function nextRelay(config: Config): { stop(): Promise<unknown> } {
  const { child, ended } = spawnRelay(config)
  return {
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** For the end of a test that failed in the middle of a life. */
export function endRelays(): void {
  for (const child of running) child.kill('SIGKILL')
}
