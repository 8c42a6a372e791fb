import { readdirSync, readFileSync } from 'node:fs'

/** CPU seconds (since the process began) and resident memory (bytes) of a process with everything below it. */
export type Usage = { cpuSeconds: number; residentBytes: number }

const TICKS_PER_SECOND = 100 // USER_HZ, the same on every Linux
const PAGE_BYTES = 4096

/** Reads /proc: what a process and all its descendants have used, those that have ended included. */
export function usageOf(pid: number): Usage {
  const all = processTable()
  const tree = descendants(all, pid)
  if (tree.length === 0) throw new Error(`process ${pid} is gone, or this machine has no /proc: benchmarks need Linux`)
  return {
    cpuSeconds: tree.reduce((sum, one) => sum + one.ticks, 0) / TICKS_PER_SECOND,
    residentBytes: tree.reduce((sum, one) => sum + one.residentBytes, 0),
  }
}

export const usageOfAll = (pids: Readonly<Record<string, number>>): Record<string, Usage> =>
  Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, usageOf(pid)]))

/** The child of this process whose command line has this in it: servers are started by parts that keep their pid to themselves. */
export function findChild(words: string): number {
  const child = descendants(processTable(), process.pid).find(({ pid }) => commandOf(pid).includes(words))
  if (!child) throw new Error(`no child process is called ${words}`)
  return child.pid
}

type Row = { pid: number; parent: number; ticks: number; residentBytes: number }

function processTable(): Row[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readRow(Number(name)))
}

/** utime, stime and the same of children that were waited for; the memory that is this process's own (shared pages once). */
function readRow(pid: number): Row[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [, parent, ...rest] = fields as [number, number, ...number[]]
    const ticks = rest.slice(9, 13).reduce((sum, each) => sum + each, 0)
    const [, resident = 0, shared = 0] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number)
    return [{ pid, parent, ticks, residentBytes: (resident - shared) * PAGE_BYTES }]
  } catch {
    return [] // ended while we looked
  }
}

function descendants(all: readonly Row[], pid: number): Row[] {
  const own = all.filter((one) => one.pid === pid)
  const children = all.filter((one) => one.parent === pid)
  return [...own, ...children.flatMap((child) => descendants(all, child.pid))]
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
