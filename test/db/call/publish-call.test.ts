import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rulesOfCall } from '../../../db/call/call-rules.ts'
import { discardCall } from '../../../db/call/discard-call.ts'
import { draftCall, redraftCall } from '../../../db/call/draft-call.ts'
import { publishCall } from '../../../db/call/publish-call.ts'
import { callStages } from '../../../db/call/stage-rows.ts'
import { type Database, inTransaction } from '../../../db/database.ts'
import { openTask } from '../../../db/task/open-task.ts'
import type { RuleSet } from '../../../domain/call/rule-set.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aPerson, eventsOf, setClock, statusOf } from '../../support/records.ts'
import { aRuleSet } from '../../support/silk-routes.ts'

let test: TestDatabase
let db: Database
let officer: string
let approver: string

beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
  officer = await aPerson(db, { name: 'Amina Karimova', roles: ['officer'] })
  approver = await aPerson(db, { name: 'Johan Lindqvist', roles: ['approver'] })
})
afterAll(() => test.stop())

const draft = async (ruleSet: RuleSet = aRuleSet(), by = officer): Promise<string> =>
  (await inTransaction(db, (trx) => draftCall(trx, personActor(by), { ruleSet }))).callId
const redraft = (callId: string, version: number, by = officer) =>
  inTransaction(db, (trx) => redraftCall(trx, personActor(by), { callId, ruleSet: aRuleSet(), version }))
const publish = (callId: string, by = approver, version?: number) =>
  inTransaction(db, (trx) => publishCall(trx, personActor(by), { callId, ...(version ? { version } : {}) }))

describe('the rules of a call', () => {
  it('are not kept from a publication that was undone', async () => {
    const callId = await draft()
    const undone = inTransaction(db, async (trx) => {
      await publishCall(trx, personActor(approver), { callId })
      await rulesOfCall(trx, callId)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    const ruleSet = aRuleSet()
    await inTransaction(db, (trx) => redraftCall(trx, personActor(officer), { callId, ruleSet, version: 1 }))
    expect((await rulesOfCall(db, callId)).rules.referencePrefix).toBe(ruleSet.referencePrefix)
  })
})

describe('drafting a call', () => {
  it('makes one draft of the same file taken in twice, and another once that one is published', async () => {
    const by = await aPerson(db, { roles: ['officer'] })
    const ruleSet = aRuleSet()
    const [first, second] = await Promise.all([draft(ruleSet, by), draft(ruleSet, by)])
    expect(second).toBe(first)
    expect(await eventsOf(db, first)).toEqual(['call.drafted'])
    await publish(first)
    expect(await draft(ruleSet, by)).not.toBe(first)
  })
})

describe('publishing a call', () => {
  it('freezes its dates, counted from the instant of publication', async () => {
    await setClock(db, new Date('2027-03-01T09:00:00Z'))
    const callId = await draft()
    await publish(callId)
    const stages = await callStages(db, callId)
    expect(stages.map((stage) => stage.deadline_at.toISOString())).toEqual([
      '2027-04-30T15:00:00.000Z',
      '2027-07-29T15:00:00.000Z',
    ])
    expect(await statusOf(db, callId)).toBe('published')
    expect(await eventsOf(db, callId)).toEqual(['call.drafted', 'call.published'])
  })

  it('opens the envelope with its sources, all of it available', async () => {
    const callId = await draft()
    await publish(callId)
    const envelope = await db.selectFrom('envelope').selectAll().where('call_id', '=', callId).executeTakeFirstOrThrow()
    expect([envelope.total_minor, envelope.available_minor, envelope.currency]).toEqual([
      150_000_000n,
      150_000_000n,
      'EUR',
    ])
    const sources = await db
      .selectFrom('funding_source')
      .select(['amount_minor', 'ends_on'])
      .where('envelope_id', '=', envelope.id)
      .execute()
    expect(sources).toEqual([{ amount_minor: 150_000_000n, ends_on: '2034-12-31' }])
  })

  it('writes down under which version of the rules', async () => {
    const callId = await draft()
    await publish(callId)
    const entry = await db
      .selectFrom('audit_entry')
      .select(['rule_version', 'actor_id'])
      .where('case_id', '=', callId)
      .where('type', '=', 'call.published')
      .executeTakeFirstOrThrow()
    expect(entry).toEqual({ rule_version: 1, actor_id: approver })
  })

  it('answers the task that the workflow has opened for it', async () => {
    const callId = await draft()
    const task = await inTransaction(db, (trx) =>
      openTask(trx, { caseId: callId, phaseNo: 1, seen: 1 }, { kind: 'publish' }),
    )
    await publish(callId)
    const row = await db
      .selectFrom('task')
      .select(['state', 'answer', 'answered_by'])
      .where('id', '=', task.id)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ state: 'done', answer: 'published', answered_by: approver })
  })

  it('refuses the person who drafted it', async () => {
    const callId = await draft()
    await expect(publish(callId, officer)).rejects.toMatchObject({
      name: 'Forbidden',
      message: 'problem.publisher-drafted',
    })
    expect(await statusOf(db, callId)).toBe('draft')
  })

  it('refuses anybody who had a hand in it, also when another person changed it last', async () => {
    const callId = await draft(aRuleSet(), approver)
    await redraft(callId, 1)
    await expect(publish(callId, approver)).rejects.toMatchObject({ message: 'problem.publisher-drafted' })
  })

  it('refuses when the draft was changed after the publisher read it', async () => {
    const callId = await draft()
    await redraft(callId, 1)
    await expect(publish(callId, approver, 1)).rejects.toMatchObject({ name: 'StaleVersion' })
    await publish(callId, approver, 2)
  })

  it('refuses a deadline that has passed since the draft was written', async () => {
    await setClock(db, new Date('2027-03-01T09:00:00Z'))
    const rules = aRuleSet()
    const [first, second] = rules.stages as [RuleSet['stages'][number], RuleSet['stages'][number]]
    const callId = await draft({
      ...rules,
      stages: [
        { ...first, deadline: { on: '2027-03-10', at: '17:00' } },
        { ...second, deadline: { on: '2027-08-10', at: '17:00' } },
      ],
    })
    await setClock(db, new Date('2027-03-10T16:00:01Z'))
    await expect(publish(callId)).rejects.toMatchObject({
      name: 'InvalidInput',
      problems: [{ field: 'stages[concept-note].deadline', message: 'problem.rule-set.deadline-in-the-past' }],
    })
  })

  it('refuses letters for references that another published call has', async () => {
    const rules = aRuleSet()
    await publish(await draft(rules))
    const second = await draft(rules)
    await expect(publish(second)).rejects.toMatchObject({ message: 'problem.prefix-taken' })
  })

  it('refuses a second time', async () => {
    const callId = await draft()
    await publish(callId)
    await expect(publish(callId)).rejects.toMatchObject({ name: 'InvalidTransition' })
  })
})

describe('a draft of a call', () => {
  it('may be replaced until it is published, each version once', async () => {
    const callId = await draft()
    await redraft(callId, 1)
    await expect(redraft(callId, 1)).rejects.toMatchObject({
      name: 'StaleVersion',
      message: 'problem.call-was-redrafted',
    })
    await publish(callId)
    await expect(redraft(callId, 2)).rejects.toMatchObject({ message: 'problem.call-is-frozen' })
  })

  it('may be discarded with a reason, a published call may not', async () => {
    const discard = (callId: string) =>
      inTransaction(db, (trx) => discardCall(trx, personActor(officer), { callId, reason: 'Twice the same' }))
    const callId = await draft()
    await discard(callId)
    expect(await statusOf(db, callId)).toBe('discarded')
    const published = await draft()
    await publish(published)
    await expect(discard(published)).rejects.toMatchObject({ name: 'InvalidTransition' })
  })
})
