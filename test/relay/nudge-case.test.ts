import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog } from '../../log.ts'
import { type CaseName, type Engine, openEngine } from '../../relay/engine-client.ts'
import { nudgeCase } from '../../relay/nudge-case.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { testConfig } from '../support/test-config.ts'

const log = createLog('test', 'silent')
let test: TestDatabase
let engine: Engine

beforeAll(async () => {
  test = await createTestDatabase()
  engine = await openEngine(testConfig(test.url), test.db) // no worker: whatever is started waits for its first task
})
afterAll(async () => {
  await engine?.close()
  await test?.stop()
})

const aCase = (): CaseName => ({ kind: 'proposal', id: crypto.randomUUID() })
const runOf = async (name: CaseName) => (await engine.describe(name))?.workflowExecutionInfo?.execution?.runId
const signals = async ({ id }: CaseName): Promise<number> =>
  (await engine.history(`proposal/${id}`)).filter((event) => event.workflowExecutionSignaledEventAttributes).length

describe('nudging a case that is behind', () => {
  it('starts a workflow that the engine does not know', async () => {
    const name = aCase()
    await nudgeCase(engine, log, name, { nudges: 0, why: 'missing' })
    expect(await signals(name)).toBe(1)
  })

  it('leaves one alone whose task waits for a worker: a burst of nudges would only make it slower', async () => {
    const name = aCase()
    await engine.nudge(name)
    for (const nudges of [1, 2, 3]) await nudgeCase(engine, log, name, { nudges, why: 'behind' })
    expect(await signals(name)).toBe(1)
  })

  it('ends one that does not go on for long, and starts it from the record', async () => {
    const name = aCase()
    await engine.nudge(name)
    const first = await runOf(name)
    await nudgeCase(engine, log, name, { nudges: 4, why: 'behind' })
    expect(await runOf(name)).not.toBe(first)
    expect(await signals(name)).toBe(1)
  })
})
