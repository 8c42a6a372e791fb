import { type BenchFacility, startBenchFacility } from '../parts/facility.ts'
import type { Part } from '../parts/process.ts'
import { machine } from '../report/machine.ts'
import { slowestStatements, topFunctions } from '../report/profile.ts'
import { type Row, table } from '../report/table.ts'
import { type Measured, measureApi, measureRaw, recordScript, settle } from './measure.ts'
import type { RawScript } from './raw-script.ts'
import { callWith, drafts, makeRecords, type Records } from './records.ts'

export type SubmitOptions = {
  submissions: number
  /** Proposals that are in the large call before it is submitted into. */
  crowd: number
  profile: boolean
  say(line: string): void
}

type Bench = SubmitOptions & { facility: BenchFacility; records: Records; api: Part; raw: Part; script: RawScript }
type Case = { name: string; clients: number; into: readonly string[] }

const CALLS = 16
/** Enough that every connection has planned its statements for good (it tries five times) and the code is compiled. */
const WARM_UP = { count: 800, clients: 16 }

/** Submissions from session to receipt against a running api, beside their own statements sent raw. */
export async function benchSubmit(options: SubmitOptions): Promise<string> {
  const taken = machine(new Date())
  const facility = await startBenchFacility('real', { LOG_LEVEL: 'info' })
  try {
    const records = await makeRecords(facility.db, CALLS)
    const flags = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${facility.home}/profile`] : []
    const api = await facility.start('bin/api.ts', { counted: true, flags })
    const raw = await facility.start('bench/submit/raw.ts', { counted: true })
    const [pattern] = await drafts(facility.db, records, records.calls, 1)
    const script = await recordScript(facility, api, pattern!)
    const bench: Bench = { ...options, facility, records, api, raw, script }
    await warmUp(bench)
    const engineRows = await upAndDown(bench)
    const rows = await throughputs(bench)
    const report = [
      taken,
      `${options.submissions} submissions a line, ${script.length} statements each`,
      '',
      table(rows),
    ]
    if (options.profile) report.push('', await profile(bench))
    return [...report, '', table(engineRows)].join('\n')
  } finally {
    await facility.stop()
  }
}

async function warmUp({ facility, records, api, raw, script }: Bench): Promise<void> {
  const { count, clients } = WARM_UP
  const fresh = () => drafts(facility.db, records, records.calls, count)
  await measureApi(facility, api, { drafts: await fresh(), clients })
  await measureRaw(facility, raw, { script, drafts: await fresh(), clients })
}

/** Api and PostgreSQL alone on the machine (and whoever submits): one call and sixteen, few clients and many, a small call and a large one. */
async function throughputs(bench: Bench): Promise<Row[]> {
  const { facility, records, crowd } = bench
  const [first] = records.calls
  const cases: Case[] = [1, 4, 16].flatMap((clients) => [
    { name: 'one call', clients, into: [first!] },
    { name: `${CALLS} calls`, clients, into: records.calls },
  ])
  const small = await callWith(facility.db, records, 100)
  cases.push({ name: 'a call with 100', clients: 4, into: [small] })
  const large = await callWith(facility.db, records, crowd)
  cases.push({ name: `a call with ${crowd}`, clients: 4, into: [large] })
  await settle(facility)
  await warmUp(bench) // what was planned before is planned anew
  const rows: Row[] = []
  for (const one of cases) rows.push(await throughput(bench, one))
  return rows
}

async function throughput(bench: Bench, { name, clients, into }: Case): Promise<Row> {
  const { facility, records, submissions, api, raw, script, say } = bench
  const fresh = () => drafts(facility.db, records, into, submissions)
  const measured = await measureApi(facility, api, { drafts: await fresh(), clients })
  const bare = await measureRaw(facility, raw, { script, drafts: await fresh(), clients })
  say(`${name}, ${clients} clients: ${measured.perSecond.toFixed(0)} a second, raw ${bare.perSecond.toFixed(0)}`)
  return {
    into: name,
    clients,
    ...columns(measured),
    SQL: measured.statements,
    'rows read': measured.rows,
    'raw per s': bare.perSecond,
    'raw CPU ms': bare.apiMs + bare.postgresMs,
    'of raw': measured.perSecond / bare.perSecond,
  }
}

const columns = ({ perSecond, p50, p95, p99, apiMs, postgresMs }: Measured) => ({
  'per s': perSecond,
  'p50 ms': p50,
  'p95 ms': p95,
  'p99 ms': p99,
  'api CPU ms': apiMs,
  'PG CPU ms': postgresMs,
  'both ms': apiMs + postgresMs,
})

/** The whole facility beside it, and then the same with its engine gone: relay and worker go on trying. */
async function upAndDown(bench: Bench): Promise<Row[]> {
  const { facility, records, submissions, api, say } = bench
  const engine = await facility.startEngine()
  const beside = [await facility.start('bin/worker.ts'), await facility.start('bin/relay.ts')]
  await pause(5_000)
  const fresh = () => drafts(facility.db, records, records.calls.slice(0, 1), submissions)
  const up = await measureApi(facility, api, { drafts: await fresh(), clients: 4 })
  say(`engine up: p95 ${up.p95.toFixed(1)} ms`)
  await pause(10_000)
  await engine.stop()
  const down = await measureApi(facility, api, { drafts: await fresh(), clients: 4 })
  say(`engine down: p95 ${down.p95.toFixed(1)} ms`)
  for (const part of beside) await part.stop()
  return [
    { engine: 'up', clients: 4, ...columns(up), 'p95 of up': 1 },
    { engine: 'down', clients: 4, ...columns(down), 'p95 of up': down.p95 / up.p95 },
  ]
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Where the api's time goes, by its own profile, and PostgreSQL's, as the api waited for it with one client. */
async function profile({ facility, records, submissions, api }: Bench): Promise<string> {
  const { byText } = await measureApi(facility, api, {
    drafts: await drafts(facility.db, records, records.calls, submissions),
    clients: 1,
  })
  await api.stop()
  return [topFunctions('api', `${facility.home}/profile`), '', slowestStatements('api', byText, submissions)].join('\n')
}
