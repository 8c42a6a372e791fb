import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { runWorker } from '../../activities/run-worker.ts'
import type { Config } from '../../config.ts'
import { draftCall } from '../../db/call/draft-call.ts'
import { publishCall } from '../../db/call/publish-call.ts'
import { isBehind } from '../../db/case/behind.ts'
import { journeyUnderWay, requestJourney } from '../../db/clock/journeys.ts'
import { type Database, facilityNow, inTransaction } from '../../db/database.ts'
import { personActor } from '../../domain/case/actor.ts'
import { type KillPoint, killPoints } from '../../domain/kill-points.ts'
import { type CaseKind, workflowIdOf } from '../../domain/shared/ids.ts'
import { createLog } from '../../log.ts'
import { type Engine, openEngine } from '../../relay/engine-client.ts'
import { beginFastForward, ownTimeOf } from '../../relay/time-skipping.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { anOrganisation, aPerson, aSubmittedProposal, deadlineOf, eventsOf, statusOf } from '../support/records.ts'
import { endRelays, nextRelay, relayUntil } from '../support/relay-process.ts'
import { aRuleSet } from '../support/silk-routes.ts'
import { testConfig } from '../support/test-config.ts'

/** The points that no rehearsal draws: it moves its clock itself, and hardly ever ends a workflow. Each has its test here. */
const proven = new Set<KillPoint>()
const minute = 60_000
const hour = 60 * minute
const log = createLog('test', 'silent')

let test: TestDatabase
let db: Database
let config: Config
let engine: Engine
let worker: { stop(): Promise<void> } | undefined
let officer: string
let callId: string
let proposalId: string

beforeAll(async () => {
  test = await createTestDatabase('rehearsal')
  db = test.db
  config = testConfig(test.url, { RECONCILE_EVERY_MS: '500', BEHIND_GRACE_MS: '2000' })
  engine = await openEngine(config, db)
  officer = await aPerson(db, { name: 'Amina Karimova', roles: ['officer'] })
  const approver = await aPerson(db, { name: 'Johanna Lindqvist', roles: ['approver'] })
  callId = (await inTransaction(db, (trx) => draftCall(trx, personActor(officer), { ruleSet: aRuleSet() }))).callId
  await inTransaction(db, (trx) => publishCall(trx, personActor(approver), { callId }))
  const personId = await aPerson(db)
  const organisationId = await anOrganisation(db, { members: [personId] })
  proposalId = await aSubmittedProposal(db, { callId, organisationId, personId })
})
afterEach(endRelays)
afterAll(async () => {
  await worker?.stop()
  await engine?.close()
  await test?.stop()
})

const isKnown = async (kind: CaseKind, id: string) => (await engine.describe({ kind, id })) !== undefined
const casesBehind = async () => (await sql`select f.id from case_file f where ${isBehind}`.execute(db)).rows
const undelivered = () => db.selectFrom('outbox_event').select('no').execute()
const patience = { timeout: 60_000, interval: 50 }

/** One life of a relay that ends at the point. */
async function dieAt(point: KillPoint, { passage = 1, ...settings }: Partial<Config> & { passage?: number } = {}) {
  expect(await relayUntil({ ...config, ...settings }, { point, passage })).toBe('SIGKILL')
  proven.add(point)
}

/** The next relay runs until what is awaited is there and nothing is left to do. */
async function goOn(isThere: () => Promise<boolean>): Promise<void> {
  const relay = nextRelay(config)
  await expect.poll(isThere, patience).toBe(true)
  await expect.poll(async () => [await undelivered(), await casesBehind()], patience).toEqual([[], []])
  await relay.stop()
}

describe('a relay that dies after it has ended a workflow that does not go on', { timeout: 3 * minute }, () => {
  it('leaves the case to the next, whose first look starts it from the record', async () => {
    await dieAt('nudge/ended', { behindGraceMs: 0, reconcileEveryMs: 50 }) // there is no worker to carry the cases on
    const ended = await Promise.all([isKnown('call', callId), isKnown('proposal', proposalId)])
    expect(ended).toContain(false)
    worker = await runWorker(config, log)
    await goOn(async () => (await isKnown('call', callId)) && (await isKnown('proposal', proposalId)))
    expect(await eventsOf(db, proposalId)).toEqual(['proposal.drafted', 'document.stored', 'proposal.submitted'])
    expect(await waitsOf(proposalId)).toEqual(['opening'])
    expect(await waitsOf(callId)).toEqual(['deadline'])
  })
})
const waitsOf = async (id: string) =>
  (await db.selectFrom('wait').select('key').where('case_id', '=', id).execute()).map(({ key }) => key)

describe('a relay that dies on a journey', { timeout: 3 * minute }, () => {
  it('whose clock is set lets the next bring the workflows there', async () => {
    const settled = new Date((await deadlineOf(db, callId)).getTime() + 10 * minute)
    await askFor(settled)
    await dieAt('journey/clock-set', { passage: 4 }) // drafts are reminded three times on the way
    expect((await facilityNow(db)).getTime()).toBeGreaterThan(settled.getTime() - 10 * minute)
    expect([(await journeyUnderWay(db)) === null, await statusOf(db, proposalId)]).toEqual([false, 'submitted'])
    await arrive()
    expect([await statusOf(db, callId), await statusOf(db, proposalId)]).toEqual(['evaluating', 'screening'])
    expect((await eventsOf(db, proposalId)).filter((type) => type === 'proposal.opened')).toHaveLength(1)
  })

  it('after it has ended a workflow that was ahead lets the next start it at the facility’s time', async () => {
    const before = await eventsOf(db, proposalId)
    await goAhead()
    await askFor(new Date((await facilityNow(db)).getTime() + hour))
    await dieAt('journey/workflow-ended')
    expect(await isKnown('proposal', proposalId)).toBe(false)
    await arrive()
    await expect.poll(fromFacilityTime, patience).toBeLessThan(minute / 2)
    expect(await eventsOf(db, proposalId)).toEqual(before)
  })

  it('at its end, before it is marked as made, does not make the next travel on', async () => {
    await askFor(new Date((await facilityNow(db)).getTime() + hour))
    await dieAt('journey/made')
    expect(await journeyUnderWay(db)).not.toBeNull()
    const there = await ahead()
    await arrive()
    expect(await ahead()).toEqual(there)
  })

  it('leaves every journey made and told of once', async () => {
    const { rows } = await sql`
      select count(*)::int as asked, count(arrived_at)::int as arrived, count(failure)::int as failed,
        (select count(*)::int from audit_entry where type = 'clock.travelled') as told from journey`.execute(db)
    expect(rows).toEqual([{ asked: 3, arrived: 3, failed: 0, told: 3 }])
  })
})

const askFor = (until: Date) => inTransaction(db, (trx) => requestJourney(trx, personActor(officer), { until }))
const arrive = () => goOn(async () => (await journeyUnderWay(db)) === null)
const ahead = async () => (await sql<{ ahead: string }>`select ahead::text from clock`.execute(db)).rows

/** How far the workflow's own time is from the facility's: it gets there with its first task. */
async function fromFacilityTime(): Promise<number> {
  const found = (await engine.describe({ kind: 'proposal', id: proposalId }))!
  return Math.abs(ownTimeOf(found) - (await facilityNow(db)).getTime())
}

/** As two travellers would leave a workflow who moved it one after the other. */
async function goAhead(): Promise<void> {
  const { namespace, connection } = engine
  const move = { namespace, workflowId: workflowIdOf('proposal', proposalId), byMs: 2 * hour }
  const { arrived } = await engine.withDeadline(() => beginFastForward(connection.workflowService, move))
  await arrived()
}

it('covers every point that rehearsals do not draw', () => {
  const undrawn = Object.entries(killPoints).filter(([, { most }]) => Object.keys(most).length === 0)
  expect([...proven].toSorted()).toEqual(undrawn.map(([point]) => point).toSorted())
})
