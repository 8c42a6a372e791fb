import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tally } from '../parts/count-statements.ts'
import { table } from './table.ts'

type Node = { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }
type Profile = { nodes: Node[]; samples: number[]; timeDeltas: number[] }

const TOP = 14

/** Self time of a process that ran under `--cpu-prof`: by package or folder, and by function; waiting left out. */
export function topFunctions(who: string, folder: string): string {
  const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'))
  if (!file) throw new Error(`no profile in ${folder}`)
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const byPlace = new Map<string, number>()
  const byFunction = new Map<string, number>()
  for (const [index, id] of samples.entries()) {
    const { functionName, url } = byId.get(id)!.callFrame
    if (functionName === '(idle)') continue
    const ms = (timeDeltas[index] ?? 0) / 1000
    const place = placeOf(url, functionName)
    add(byPlace, place, ms)
    add(byFunction, `${functionName || '(anonymous)'} in ${place}`, ms)
  }
  return [shares(`${who}: where`, byPlace), '', shares(`${who}: function`, byFunction)].join('\n')
}

/** The statements that took longest in all, as their sender waited for them; per submission, or per life. */
export function slowestStatements(who: string, byText: Tally['byText'], count: number): string {
  const rows = Object.entries(byText)
    .sort(([, a], [, b]) => b.ms - a.ms)
    .slice(0, TOP)
    .map(([text, { calls, ms }]) => ({
      [`${who}: statement`]: text.replace(/\s+/g, ' ').replaceAll('|', '\\|').slice(0, 90),
      'ms waited': ms / count,
      calls: calls / count,
    }))
  return table(rows)
}

function add(to: Map<string, number>, key: string, ms: number): void {
  to.set(key, (to.get(key) ?? 0) + ms)
}

function shares(heading: string, by: Map<string, number>): string {
  const all = [...by.values()].reduce((sum, ms) => sum + ms, 0)
  const top = [...by].sort(([, a], [, b]) => b - a).slice(0, TOP)
  return table(top.map(([name, ms]) => ({ [heading]: name, 'per cent': (100 * ms) / all })))
}

/** A package, a folder of the product, or a part of Node. */
function placeOf(url: string, functionName: string): string {
  if (functionName === '(program)' || functionName === '(garbage collector)') return functionName
  const installed = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1]
  if (installed) return installed
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/')
  return /\/(activities|api|bench|bin|db|domain|relay|templates|workflows)\//.exec(url)?.[1] ?? 'native'
}
