import { type Engine, openEngine } from '../../relay/engine-client.ts'
import type { Tally } from '../parts/count-statements.ts'
import { type BenchFacility, startBenchFacility } from '../parts/facility.ts'
import { type Usage, usageOfAll } from '../parts/measure-parts.ts'
import type { Part } from '../parts/process.ts'
import { machine } from '../report/machine.ts'
import { slowestStatements, topFunctions } from '../report/profile.ts'
import { type Row, table } from '../report/table.ts'
import { type BareRound, liveBare } from './bare-lives.ts'
import { planLike } from './plan.ts'
import { gatherStaff, liveAll, prepareLives } from './proposal-lives.ts'
import { type Shape, shapeOf } from './shape.ts'

/** Machines are uneven: of each kind the round in the middle counts. */
const ROUNDS = 3
/** By then a life is at rest, as a proposal is when somebody's answer reaches it; twice as long makes no difference. */
const AT_REST_MS = 100

/** The product's activities are local ones; those of the first two are too. */
const bareKinds: Record<string, Pick<BareRound, 'activities' | 'answeredAfterMs'>> = {
  bare: { activities: 'local', answeredAfterMs: AT_REST_MS },
  'bare, answered at once': { activities: 'local', answeredAfterMs: 0 },
  'bare, ordinary activities': { activities: 'ordinary', answeredAfterMs: AT_REST_MS },
}

export type EngineOptions = { lives: number; profile: boolean; say(line: string): void }

/** Half of production's pause: lives that travel together wait for every poll. */
const settings = { LOG_LEVEL: 'warn', RELAY_POLL_MS: '100' }

/** Whole proposal lives through the engine, from the submission to the closed grant, beside bare workflows that do nothing. */
export async function benchEngine({ lives, profile, say }: EngineOptions): Promise<string> {
  const taken = machine(new Date())
  const warmUp = Math.ceil(lives / 10) // of either kind, before the clock starts
  const facility = await startBenchFacility('rehearsal', settings)
  try {
    await facility.startEngine()
    const engine = await openEngine(facility.config, facility.db)
    const worker = await startProfiled(facility, 'worker', profile)
    const relay = await startProfiled(facility, 'relay', profile)
    const staff = await gatherStaff(facility)
    await liveAll(facility, engine, await prepareLives(facility, staff, warmUp))
    if (profile) for (const part of [worker, relay]) await part.ask('count') // from here on
    const ours = await middleRound(facility, async () => {
      const prepared = await prepareLives(facility, staff, lives)
      return async () => {
        await liveAll(facility, engine, prepared)
        return [...prepared.applicants.keys()]
      }
    })
    const shape = await commonShape(engine, ours.result)
    say(`${lives} lives, proposal: ${ours.all.join(', ')} s`)
    const where = profile ? await profiled(facility, { worker, relay }, lives * ROUNDS) : []
    for (const part of [worker, relay]) await part.stop()
    delete facility.pids.worker
    delete facility.pids.relay

    const bareWorker = await facility.start('bench/engine/bare-worker.ts')
    const round = { address: facility.config.temporalAddress, lives, plan: planLike(shape) }
    await liveBare(engine, bareWorker, { ...round, ...bareKinds.bare!, lives: warmUp })
    const all = [{ life: 'proposal', ...ours, shape }]
    for (const [life, kind] of Object.entries(bareKinds)) {
      const middle = await middleRound(facility, async () => () => liveBare(engine, bareWorker, { ...round, ...kind }))
      say(`${lives} lives, ${life}: ${middle.all.join(', ')} s`)
      all.push({ life, ...middle, shape: await commonShape(engine, middle.result) })
    }
    await engine.close()
    return [
      taken,
      `${lives} lives at once; of each kind the round in the middle of ${ROUNDS}`,
      '',
      table(all.map((kind) => row(kind, lives, ours.seconds))),
      '',
      table(all.map((kind) => shapeRow(kind.life, kind.shape))),
      ...where.flatMap((one) => ['', one]),
    ].join('\n')
  } finally {
    await facility.stop()
  }
}

const startProfiled = (facility: BenchFacility, name: 'worker' | 'relay', profile: boolean): Promise<Part> =>
  facility.start(`bin/${name}.ts`, {
    counted: profile,
    flags: profile ? ['--cpu-prof', `--cpu-prof-dir=${facility.home}/profile-${name}`] : [],
  })

/** What worker and relay did for the lives: the statements they waited for, and their own functions. */
async function profiled({ home }: BenchFacility, parts: Record<string, Part>, lives: number): Promise<string[]> {
  const tables: string[] = []
  for (const [name, part] of Object.entries(parts)) {
    const { tally } = await part.ask<{ tally: Tally }>('count')
    await part.stop()
    const summary = `${name}: ${(tally.statements / lives).toFixed(0)} statements and ${(tally.rows / lives).toFixed(0)} rows a life`
    tables.push(summary, slowestStatements(name, tally.byText, lives), topFunctions(name, `${home}/profile-${name}`))
  }
  return tables
}

/** The shape of the life in the middle: where the machine is slow, some are reminded or asked once more. */
async function commonShape(engine: Engine, ids: readonly string[]): Promise<Shape> {
  const sample = ids.filter((_, at) => at % Math.ceil(ids.length / 15) === 0)
  const shapes = await Promise.all(sample.map((id) => shapeOf(engine, { kind: 'proposal', id })))
  return shapes.sort((a, b) => a.events - b.events)[Math.floor(shapes.length / 2)]!
}

/** Prepares rounds, runs them, and returns the one in the middle, with what all of them took. */
async function middleRound<R>(facility: BenchFacility, prepare: () => Promise<() => Promise<R>>) {
  const rounds: (Timed & { result: R })[] = []
  for (let round = 1; round <= ROUNDS; round++) rounds.push(await timed(facility, await prepare()))
  rounds.sort((a, b) => a.seconds - b.seconds)
  return { ...rounds[Math.floor(ROUNDS / 2)]!, all: rounds.map(({ seconds }) => seconds.toFixed(1)) }
}

type Timed = { seconds: number; cpu: Record<string, number> }

async function timed<R>({ pids }: BenchFacility, run: () => Promise<R>): Promise<Timed & { result: R }> {
  const all = { ...pids }
  const own = process.cpuUsage()
  const before = usageOfAll(all)
  const began = performance.now()
  const result = await run()
  const seconds = (performance.now() - began) / 1000
  const after = usageOfAll(all)
  const spent = (name: string): number => after[name]!.cpuSeconds - (before[name] as Usage).cpuSeconds
  const { user, system } = process.cpuUsage(own)
  const cpu = Object.fromEntries(Object.keys(all).map((name) => [name, spent(name)]))
  return { seconds, cpu: { ...cpu, bench: (user + system) / 1e6 }, result }
}

/** CPU in milliseconds per life, each part apart. `people`: this process, which answers tasks or sends the signals. */
function row({ life, seconds, cpu }: Timed & { life: string }, lives: number, ourSeconds: number): Row {
  const perLife = (name: string): number => ((cpu[name] ?? 0) * 1000) / lives
  return {
    life,
    "proposal's rate": seconds / ourSeconds,
    'per minute': (lives / seconds) * 60,
    'server CPU ms': perLife('engine'),
    'worker CPU ms': perLife('worker') + perLife('bare-worker'),
    'PG CPU ms': perLife('postgres'),
    'relay CPU ms': perLife('relay'),
    'people CPU ms': perLife('bench'),
    'all CPU ms': (Object.values(cpu).reduce((sum, spent) => sum + spent, 0) * 1000) / lives,
  }
}

const shapeRow = (life: string, shape: Shape): Row => ({
  'in one life': life,
  'history events': shape.events,
  'local activities': shape.localActivities,
  activities: shape.activities,
  signals: shape.signals,
  timers: shape.timersStarted,
  fired: shape.timersFired,
  'workflow tasks': shape.workflowTasks,
  fetched: shape.fetchedTasks,
  'page turns': shape.runs - 1,
})
