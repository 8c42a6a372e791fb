import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KillPoint, ProcessName } from '../domain/kill-points.ts'
import type { Database } from './database.ts'

/** One planned end of a process: at its n-th passage of a point. */
export type PlannedKill = { no: number; process: ProcessName; point: KillPoint; passage: number }
/** What a process has passed over all its lives, and which of its ends came true (ISO instants of this machine). */
export type Passages = { counts: Partial<Record<KillPoint, number>>; fired: { no: number; at: string }[] }

let passages: ((point: KillPoint) => void) | undefined

/**
 * Names a place between two durable effects. It does nothing, unless a rehearsal planned that this process ends here:
 * then it does, as kill -9 does.
 */
export function passing(point: KillPoint): void {
  passages?.(point)
}

/**
 * Arms the kill points of a process with the plan in `folder`, where what was passed is kept for the process's next
 * life. Only in a rehearsal: a facility on the real clock refuses to start with a plan.
 */
export async function armKillPoints(db: Database, folder: string | undefined, process: ProcessName): Promise<void> {
  if (folder === undefined) return
  const { is_rehearsal } = await db.selectFrom('clock').select('is_rehearsal').executeTakeFirstOrThrow()
  if (!is_rehearsal) throw new Error('KILL_PLAN is for rehearsals: this facility is on the real clock.')
  const kills = readKillPlan(folder).filter((kill) => kill.process === process)
  const passed = readPassages(folder, process)
  const keep = () => replaceFile(fileOf(folder, process), JSON.stringify(passed))
  globalThis.process.once('exit', keep)
  passages = (point) => {
    const passage = (passed.counts[point] ?? 0) + 1
    passed.counts[point] = passage
    const kill = kills.find((planned) => planned.point === point && planned.passage === passage)
    if (!kill) return
    passed.fired.push({ no: kill.no, at: new Date().toISOString() })
    keep()
    endAtOnce()
  }
}

function endAtOnce(): never {
  process.kill(process.pid, 'SIGKILL')
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0) // not one statement more
}

/** Whoever reads it meanwhile finds the old text or the new one. */
function replaceFile(path: string, text: string): void {
  writeFileSync(`${path}.new`, text)
  renameSync(`${path}.new`, path)
}

const fileOf = (folder: string, name: string): string => join(folder, `${name}.json`)

export function writeKillPlan(folder: string, kills: readonly PlannedKill[]): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(fileOf(folder, 'plan'), JSON.stringify(kills))
}

const readKillPlan = (folder: string): PlannedKill[] => JSON.parse(readFileSync(fileOf(folder, 'plan'), 'utf8'))

/** A process that has not ended yet has written nothing. */
export function readPassages(folder: string, process: ProcessName): Passages {
  try {
    return JSON.parse(readFileSync(fileOf(folder, process), 'utf8'))
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
    return { counts: {}, fired: [] }
  }
}
