import { describe, expect, it } from 'vitest'
import { dueAt, planLike } from '../../bench/engine/plan.ts'
import { percentile } from '../../bench/report/percentile.ts'
import { table } from '../../bench/report/table.ts'
import { closedLoop } from '../../bench/submit/closed-loop.ts'
import { paramsFor, rawScript } from '../../bench/submit/raw-script.ts'

const uuid = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`

describe('the figures of a benchmark', () => {
  it('name as percentile a value that was measured', () => {
    const values = Array.from({ length: 200 }, (_, index) => 200 - index)
    expect([50, 95, 99, 100].map((per) => percentile(values, per))).toEqual([100, 190, 198, 200])
    expect(percentile([7], 99)).toBe(7)
    expect(percentile([], 50)).toBeNaN()
  })

  it('stand in a table that is Markdown too', () => {
    expect(
      table([
        { into: 'one call', 'p95 ms': 12.345 },
        { into: '16 calls', 'p95 ms': 123.4 },
      ]).split('\n'),
    ).toEqual(['| into     | p95 ms |', '|----------|-------:|', '| one call |   12.3 |', '| 16 calls |    123 |'])
  })

  it('come from clients that each begin when their last is done', async () => {
    let running = 0
    let most = 0
    const loop = await closedLoop([1, 2, 3, 4, 5, 6, 7], 3, async () => {
      most = Math.max(most, ++running)
      await new Promise(setImmediate)
      running -= 1
    })
    expect([loop.latenciesMs.length, most]).toEqual([7, 3])
  })
})

describe('the statements of a submission, sent raw', () => {
  const recorded = [
    { text: 'select proposal', params: [uuid(1), [uuid(2)]], rows: [] },
    { text: 'insert submission', params: [uuid(1), 'title', 1], rows: [{ id: uuid(8), number: 1 }] },
    { text: 'read submission', params: [uuid(8), Buffer.from('hash')], rows: [] },
    { text: 'insert audit entry', params: [uuid(9), uuid(1)], rows: [] },
    { text: 'insert message', params: [uuid(9)], rows: [] },
  ]
  const draft = { proposalId: uuid(1), organisationId: uuid(2), sessionHash: Buffer.from('hash') }
  const another = { proposalId: uuid(21), organisationId: uuid(22), sessionHash: Buffer.from('other') }

  it('are about another draft, what that draft was given, and ids that are made anew', () => {
    const script = rawScript(recorded, draft)
    const before = [[], [{ id: uuid(28), number: 1 }]]
    const made: string[] = []
    expect(script.map((statement) => paramsFor(statement, { draft: another, before, made }))).toEqual([
      [uuid(21), [uuid(22)]],
      [uuid(21), 'title', 1],
      [uuid(28), Buffer.from('other')],
      [made[0], uuid(21)],
      [made[0]],
    ])
    expect(made).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)])
    expect(made[0]).not.toBe(uuid(9))
  })
})

describe('a bare life', () => {
  const shape = {
    runs: 3,
    events: 0,
    workflowTasks: 0,
    fetchedTasks: 0,
    localActivities: 61,
    activities: 0,
    signals: 20,
    timersStarted: 17,
    timersFired: 2,
  }
  const plan = planLike(shape)

  it('has as many of everything as the life that it is compared with', () => {
    const timers = plan.filter(({ timer }) => timer !== 'none')
    expect({
      waits: plan.length,
      activities: plan.reduce((sum, wait) => sum + wait.activities, 0),
      timersStarted: timers.length,
      timersFired: timers.filter(({ timer }) => timer === 'fires').length,
      pageTurns: plan.filter(({ turnsPage }) => turnsPage).length,
    }).toEqual({ waits: 22, activities: 61, timersStarted: 17, timersFired: 2, pageTurns: 2 })
  })

  it('begins and ends with a signal, not with a timer that fires', () => {
    expect([plan[0]!.timer, plan.at(-1)!.timer]).toEqual(['none', 'cancelled'])
  })

  it('has timers a year apart', () => {
    const firing = plan.flatMap(({ timer }, at) => (timer === 'fires' ? [at] : []))
    expect(firing.map((at) => dueAt(plan, at, 0) / 86_400_000)).toEqual([365, 730])
  })
})
