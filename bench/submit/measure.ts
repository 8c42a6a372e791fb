import { sql } from 'kysely'
import { hashOf } from '../../db/identity/session-queries.ts'
import type { RecordedStatement, Tally } from '../parts/count-statements.ts'
import type { BenchFacility } from '../parts/facility.ts'
import { usageOf } from '../parts/measure-parts.ts'
import type { Part } from '../parts/process.ts'
import { percentile } from '../report/percentile.ts'
import { openBrowsers } from './applicant.ts'
import { closedLoop, type Loop } from './closed-loop.ts'
import type { RawRequest } from './raw.ts'
import { type RawScript, rawScript, valuesOf } from './raw-script.ts'
import type { Seeded } from './seed.ts'

export type Measured = {
  perSecond: number
  p50: number
  p95: number
  p99: number
  apiMs: number
  postgresMs: number
  statements: number
  rows: number
}

/** Submits the drafts through the api; CPU is per submission, of the api's process and of all of PostgreSQL's. */
export async function measureApi(
  facility: BenchFacility,
  api: Part,
  { drafts, clients }: { drafts: readonly Seeded[]; clients: number },
): Promise<Measured & { byText: Tally['byText'] }> {
  const browsers = openBrowsers(facility.config.baseUrl, clients)
  await api.ask('count')
  const before = cpu(facility, api.pid)
  const loop = await closedLoop(drafts, clients, browsers.submit)
  const after = cpu(facility, api.pid)
  const { tally } = await api.ask<{ tally: Tally }>('count')
  browsers.close()
  return { ...figures(loop, drafts.length, { before, after, tally }), byText: tally.byText }
}

/** The same drafts' worth of statements, sent by a process that does nothing else. */
export async function measureRaw(
  facility: BenchFacility,
  raw: Part,
  { script, drafts, clients }: { script: RawScript; drafts: readonly Seeded[]; clients: number },
): Promise<Measured> {
  await raw.ask('count')
  const before = cpu(facility, raw.pid)
  const request: RawRequest = { script, drafts: drafts.map(named), clients }
  const loop = await raw.ask<Loop>(request)
  const after = cpu(facility, raw.pid)
  const { tally } = await raw.ask<{ tally: Tally }>('count')
  return figures(loop, drafts.length, { before, after, tally })
}

/** What the api asks of PostgreSQL for one submission and its receipt. */
export async function recordScript(facility: BenchFacility, api: Part, draft: Seeded): Promise<RawScript> {
  const browsers = openBrowsers(facility.config.baseUrl, 1)
  await api.ask('record')
  await browsers.submit(draft)
  const { recorded } = await api.ask<{ recorded: RecordedStatement[] }>('recorded')
  browsers.close()
  return rawScript(recorded, named(draft))
}

/** Lets nothing that was written before be paid for by what is measured next. */
export async function settle({ db }: BenchFacility): Promise<void> {
  await sql`analyze`.execute(db)
}

const named = (draft: Seeded) => valuesOf(draft, hashOf(draft.token))

type Cpu = { program: number; postgres: number }
const cpu = ({ pids }: BenchFacility, program: number): Cpu => ({
  program: usageOf(program).cpuSeconds,
  postgres: usageOf(pids.postgres!).cpuSeconds,
})

function figures(loop: Loop, count: number, seen: { before: Cpu; after: Cpu; tally: Tally }): Measured {
  const { before, after, tally } = seen
  return {
    perSecond: count / loop.seconds,
    p50: percentile(loop.latenciesMs, 50),
    p95: percentile(loop.latenciesMs, 95),
    p99: percentile(loop.latenciesMs, 99),
    apiMs: ((after.program - before.program) * 1000) / count,
    postgresMs: ((after.postgres - before.postgres) * 1000) / count,
    statements: tally.statements / count,
    rows: tally.rows / count,
  }
}
