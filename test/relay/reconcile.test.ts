import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, inTransaction } from '../../db/database.ts'
import { withdrawProposal } from '../../db/proposal/withdraw-proposal.ts'
import { personActor } from '../../domain/case/actor.ts'
import { createLog } from '../../log.ts'
import { deliverEvents } from '../../relay/deliver-events.ts'
import { type Engine, openEngine } from '../../relay/engine-client.ts'
import { nudgeCase } from '../../relay/nudge-case.ts'
import { createReconciler, startMissing } from '../../relay/reconcile.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { aCompleteDraft, anApplicant, aSubmittedProposal } from '../support/records.ts'
import { testConfig } from '../support/test-config.ts'

const log = createLog('test', 'silent')
const hour = 3_600_000
let test: TestDatabase
let db: Database
/** Nothing carries a case on, so each stays behind: the only worker is `rest`, which does nothing. */
let engine: Engine
let taskQueue: string
beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
  const config = testConfig(test.url)
  taskQueue = config.taskQueue
  engine = await openEngine(config, db)
})
afterAll(async () => {
  await engine?.close()
  await test?.stop()
})

const name = (id: string) => ({ kind: 'proposal' as const, id })
const submitted = async () => aSubmittedProposal(db, await anApplicant(db))
const deliver = async () => {
  while ((await deliverEvents(db, engine, log)) > 0);
}
/** A proposal that its workflow knows and has not taken up, though it has nothing to do. */
async function behind(): Promise<string> {
  const id = await submitted()
  await deliver()
  await rest(id)
  return id
}
/** Does what the workflow is about to do, which is nothing: a worker that answers every task without a command. */
async function rest(id: string): Promise<void> {
  const { namespace, connection } = engine
  while ((await engine.describe(name(id)))?.pendingWorkflowTask) {
    const { taskToken } = await engine.withDeadline(() =>
      connection.workflowService.pollWorkflowTaskQueue({
        namespace,
        taskQueue: { name: taskQueue },
        identity: 'idle',
      }),
    )
    await connection.workflowService.respondWorkflowTaskCompleted({ namespace, taskToken, commands: [] })
  }
}
/** A store that has lost everything, as far as this case goes. */
const forget = (id: string) => engine.terminate(name(id), 'lost')
const isKnown = async (id: string) => (await engine.describe(name(id))) !== undefined
const runOf = async (id: string) => (await engine.describe(name(id)))?.workflowExecutionInfo?.execution?.runId
const nudgesOf = async (id: string) =>
  (await engine.history(`proposal/${id}`)).filter(
    (event) => event.workflowExecutionSignaledEventAttributes?.signalName === 'nudge',
  ).length
const reconciler = (behindGraceMs: number) => createReconciler(db, engine, log, { behindGraceMs })

describe('cases that the engine does not know', () => {
  it('are started when the reconciler first looks, by a nudge and nothing else', async () => {
    const id = await behind()
    await forget(id)
    await reconciler(hour).reconcile()
    expect([await isKnown(id), await nudgesOf(id)]).toEqual([true, 1])
  })

  it('are started once', async () => {
    await deliver()
    await startMissing(db, engine, log)
    const id = await behind()
    await forget(id)
    expect(await startMissing(db, engine, log)).toBe(1)
    expect(await startMissing(db, engine, log)).toBe(0)
    expect(await nudgesOf(id)).toBe(1)
  })

  it('are noticed between two looks: an engine that lost its store was never seen away', async () => {
    const { reconcile } = reconciler(hour)
    await reconcile()
    const { rows } = await sql<{
      id: string
    }>`select id from case_file where kind = 'proposal' and engine_no > 0`.execute(db)
    for (const { id } of rows) await forget(id)
    await reconcile()
    expect(await Promise.all(rows.map(({ id }) => isKnown(id)))).toEqual(rows.map(() => true))
  })

  it('are passed over while they are drafts, and when they are closed', async () => {
    const applicant = await anApplicant(db)
    const { proposalId: draft } = await aCompleteDraft(db, applicant)
    const closed = await submitted()
    const { started_by } = await db
      .selectFrom('proposal')
      .select('started_by')
      .where('case_id', '=', closed)
      .executeTakeFirstOrThrow()
    await inTransaction(db, (trx) =>
      withdrawProposal(trx, personActor(started_by), { proposalId: closed, reason: null }),
    )
    await startMissing(db, engine, log)
    expect([await isKnown(draft), await isKnown(closed)]).toEqual([false, false])
  })
})

describe('cases that fell behind', () => {
  it('are nudged when they still stand where they stood at the look before', async () => {
    const { reconcile } = reconciler(0)
    await reconcile()
    const id = await behind()
    await reconcile()
    expect(await nudgesOf(id)).toBe(0)
    await reconcile()
    expect(await nudgesOf(id)).toBe(1)
  })

  it('are left alone until the grace is over', async () => {
    const id = await behind()
    const { reconcile } = reconciler(hour)
    for (let round = 0; round < 3; round++) await reconcile()
    expect(await nudgesOf(id)).toBe(0)
  })

  it('are left alone when they have moved since, or have caught up', async () => {
    const [moved, caughtUp] = [await behind(), await behind()]
    const { reconcile } = reconciler(0)
    await reconcile()
    await db.updateTable('case_file').set({ last_no: 9 }).where('id', '=', moved).execute()
    await db
      .updateTable('case_file')
      .set((e) => ({ seen_no: e.ref('engine_no') }))
      .where('id', '=', caughtUp)
      .execute()
    await db.insertInto('wait').values({ case_id: caughtUp, phase_no: 1, key: 'opening', next_at: null }).execute()
    await reconcile()
    expect([await nudgesOf(moved), await nudgesOf(caughtUp)]).toEqual([0, 0])
  })

  it('are left alone while events are on their way to them, and while they are on hold', async () => {
    const [onTheWay, held] = [await behind(), await behind()]
    const event = { case_id: onTheWay, no: 99, event: JSON.stringify({ no: 99 }) }
    await db.insertInto('outbox_event').values(event).execute()
    await db.updateTable('case_file').set({ hold_reason: 'failure' }).where('id', '=', held).execute()
    const { reconcile } = reconciler(0)
    for (let round = 0; round < 3; round++) await reconcile()
    expect([await nudgesOf(onTheWay), await nudgesOf(held)]).toEqual([0, 0])
    await db.deleteFrom('outbox_event').where('case_id', '=', onTheWay).execute()
  })

  it('are looked at by one relay at a time', async () => {
    const id = await behind()
    const [first, second] = [reconciler(0), reconciler(0)]
    await first.reconcile()
    await second.reconcile()
    const before = await nudgesOf(id)
    await db.connection().execute(async (other) => {
      await sql`select pg_advisory_lock(7305001)`.execute(other)
      await Promise.all([first.reconcile(), second.reconcile()])
      expect(await nudgesOf(id)).toBe(before)
      await sql`select pg_advisory_unlock(7305001)`.execute(other)
    })
    await first.reconcile()
    expect(await nudgesOf(id)).toBe(before + 1)
  })
})

describe('while the engine is away', () => {
  it('the reconciler does nothing and does not fail', async () => {
    const id = await behind()
    const away = await openEngine(testConfig(test.url, { TEMPORAL_ADDRESS: '127.0.0.1:1' }), db)
    await createReconciler(db, away, log, { behindGraceMs: 0 }).reconcile()
    await away.close()
    expect(await nudgesOf(id)).toBe(0)
  })
})

describe('a nudge', () => {
  it('goes to the workflow that runs, and ends it when three were in vain', async () => {
    const id = await behind()
    const run = await runOf(id)
    for (let nudges = 1; nudges <= 3; nudges++) {
      await nudgeCase(engine, log, name(id), { nudges, why: 'behind' })
      await rest(id)
    }
    expect([await runOf(id), await nudgesOf(id)]).toEqual([run, 3])
    await nudgeCase(engine, log, name(id), { nudges: 4, why: 'behind' })
    expect(await runOf(id)).not.toBe(run)
    expect(await nudgesOf(id)).toBe(1)
  })
})
