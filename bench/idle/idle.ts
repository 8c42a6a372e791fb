import type { Engine } from '../../bin/embedded/engine.ts'
import { type BenchFacility, startBenchFacility } from '../parts/facility.ts'
import { findChild, type Usage, usageOfAll } from '../parts/measure-parts.ts'
import { machine } from '../report/machine.ts'
import { type Row, table } from '../report/table.ts'
import { closedLoop } from '../submit/closed-loop.ts'
import { countCarriedOn, countWaiting, forgetSeen, openCases, submitInFull } from './open-cases.ts'

export type IdleOptions = { cases: number; say(line: string): void }

const AT_ONCE = 100
const WATCHED_MS = 30_000

/** Many open cases that wait for months: what they cost while nothing happens, and how fast they can be carried on. */
export async function benchIdle({ cases, say }: IdleOptions): Promise<string> {
  const taken = machine(new Date())
  const facility = await startBenchFacility('real', { LOG_LEVEL: 'error' })
  const { db } = facility
  try {
    const engine = await facility.startEngine()
    await facility.start('bin/api.ts')
    await facility.start('bin/worker.ts')
    const relay = await facility.start('bin/relay.ts')
    const before = await watch(facility)
    await relay.stop()
    delete facility.pids.relay
    const seeded = await openCases(db, cases)
    say(`${seeded.length} cases are in the record`)

    const steps: Row[] = []
    const step = async (name: string, count: number, run: () => Promise<unknown>, done: () => Promise<number>) => {
      steps.push(await timed(facility, { name, count, say }, run, done))
    }
    await step(
      'workflows started for all',
      cases,
      () => facility.start('bin/relay.ts'),
      () => countCarriedOn(db),
    )
    const after = await watch(facility)
    const hundred = seeded.slice(0, Math.min(AT_ONCE, cases))
    const submitAll = () => closedLoop(hundred, 16, async (one) => void (await submitInFull(db, one)))
    await step('an event each, at once', hundred.length, submitAll, () => countWaiting(db, hundred))
    await forgetSeen(db)
    await step(
      'carried on after the engine was lost',
      cases,
      () => lose(facility, engine),
      () => countCarriedOn(db),
    )
    return [taken, '', table(costs(before, after, cases)), '', table(steps)].join('\n')
  } finally {
    await facility.stop()
  }
}

/** The server that comes up again is another process, at the same address. */
async function lose({ pids }: BenchFacility, engine: Engine): Promise<void> {
  await engine.lose()
  pids.engine = findChild('start-dev')
}

type Watched = Record<string, Usage & { cpuPercent: number }>

/** What every part uses while nothing happens. */
async function watch({ pids }: BenchFacility): Promise<Watched> {
  await pause(WATCHED_MS / 3)
  const from = usageOfAll(pids)
  await pause(WATCHED_MS)
  return Object.fromEntries(
    Object.entries(usageOfAll(pids)).map(([name, usage]) => [
      name,
      { ...usage, cpuPercent: ((usage.cpuSeconds - from[name]!.cpuSeconds) * 100_000) / WATCHED_MS },
    ]),
  )
}

const costs = (before: Watched, after: Watched, cases: number): Row[] =>
  Object.keys(after).map((part) => ({
    part,
    'MB, none open': megabytes(before[part]),
    [`MB, ${cases} open`]: megabytes(after[part]),
    'kB a case': ((megabytes(after[part]) - megabytes(before[part])) * 1000) / cases,
    'CPU %, none open': before[part]?.cpuPercent ?? Number.NaN,
    [`CPU %, ${cases} open`]: after[part]?.cpuPercent ?? Number.NaN,
  }))

const megabytes = (usage: Usage | undefined): number => (usage?.residentBytes ?? Number.NaN) / 1e6

type Step = { name: string; count: number; say(line: string): void }

async function timed(
  { pids }: BenchFacility,
  { name, count, say }: Step,
  run: () => Promise<unknown>,
  done: () => Promise<number>,
): Promise<Row> {
  const pidsBefore = { ...pids }
  const before = usageOfAll(pids)
  const began = performance.now()
  await run()
  for (let said = began; ; ) {
    const reached = await done()
    if (reached >= count) break
    if (performance.now() - said > 15_000) {
      say(`${name}: ${reached} of ${count}`)
      said = performance.now()
    }
    await pause(100)
  }
  const seconds = (performance.now() - began) / 1000
  say(`${name}: ${seconds.toFixed(1)} s`)
  const after = usageOfAll(pids)
  // A part that was started meanwhile began at nothing.
  const usedBefore = (part: string) => (pidsBefore[part] === pids[part] ? before[part]!.cpuSeconds : 0)
  const cpu = (part: string) => ((after[part]!.cpuSeconds - usedBefore(part)) * 1000) / count
  return {
    step: name,
    cases: count,
    seconds,
    'per s': count / seconds,
    'server CPU ms': cpu('engine'),
    'worker CPU ms': cpu('worker'),
    'PG CPU ms': cpu('postgres'),
    'relay CPU ms': cpu('relay'),
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
