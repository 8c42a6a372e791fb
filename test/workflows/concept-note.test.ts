import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftCall } from '../../db/call/draft-call.ts'
import { publishCall } from '../../db/call/publish-call.ts'
import { inTransaction } from '../../db/database.ts'
import { declareImpartiality } from '../../db/evaluation/declare-impartiality.ts'
import { submitEvaluation } from '../../db/evaluation/submit-evaluation.ts'
import { answerScreening } from '../../db/proposal/answer-screening.ts'
import { stageRules } from '../../domain/call/rule-set.ts'
import { personActor } from '../../domain/case/actor.ts'
import { historyLength } from '../../relay/history-length.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startTestEngine, type TestEngine } from '../support/engine.ts'
import { anOrganisation, aPerson, aSubmittedProposal, deadlineOf } from '../support/records.ts'
import { aRuleSet } from '../support/silk-routes.ts'

const DAY = 86_400_000
const rules = aRuleSet()
let test: TestDatabase
let parts: TestEngine
let callId: string
let proposalId: string
let officer: string
let silent: string

beforeAll(async () => {
  test = await createTestDatabase()
  parts = await startTestEngine(test.url)
  officer = await aPerson(test.db, { name: 'Amina Karimova', roles: ['officer'] })
  const approver = await aPerson(test.db, { name: 'Johanna Lindqvist', roles: ['approver'] })
  for (const name of ['Elena Marchetti', 'Dariush Farahani', 'Kaarel Tamm'])
    await aPerson(test.db, { name, roles: ['evaluator'] })
  callId = (await inTransaction(test.db, (trx) => draftCall(trx, personActor(officer), { ruleSet: rules }))).callId
  await parts.traveller.quiet()
  await inTransaction(test.db, (trx) => publishCall(trx, personActor(approver), { callId }))
  const personId = await aPerson(test.db)
  const organisationId = await anOrganisation(test.db, { members: [personId] })
  proposalId = await aSubmittedProposal(test.db, { callId, organisationId, personId })
  await parts.traveller.quiet()
}, 60_000)
afterAll(async () => {
  await parts?.stop()
  await test?.stop()
})

const status = async (id: string) =>
  (await test.db.selectFrom('case_file').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status
const openTasks = () =>
  test.db
    .selectFrom('task')
    .select(['kind', 'subject', 'owner_id'])
    .where('case_id', '=', proposalId)
    .where('state', '=', 'open')
    .orderBy('subject')
    .execute()
const now = async () => (await import('../../db/database.ts')).facilityNow(test.db)

describe('a concept note', () => {
  it('stays submitted until the deadline has settled, and is then opened', async () => {
    const deadline = await deadlineOf(test.db, callId)
    await parts.traveller.travelTo(new Date(deadline.getTime() + 60_000))
    expect(await status(proposalId)).toBe('submitted')
    await parts.traveller.travelTo(new Date(deadline.getTime() + 10 * 60_000))
    expect(await status(proposalId)).toBe('screening')
    expect((await openTasks()).map((task) => task.kind)).toEqual(['screen'])
    expect(await status(callId)).toBe('evaluating')
  })

  it('goes to two evaluators when the officer passes it', async () => {
    const checks = Object.fromEntries(
      stageRules(rules, 1).checklist.map(({ key }) => [key, { answer: 'yes' as const, note: '' }]),
    )
    await inTransaction(test.db, (trx) =>
      answerScreening(trx, personActor(officer), { proposalId, checks, outcome: 'pass', reason: null } as never),
    )
    await parts.traveller.quiet()
    const tasks = await openTasks()
    expect(tasks.map((task) => `${task.kind} ${task.subject}`)).toEqual(['evaluate 1/1', 'evaluate 2/1'])
    expect(new Set(tasks.map((task) => task.owner_id)).size).toBe(2)
  })

  it('reminds a silent evaluator twice and then replaces them', async () => {
    const [first, second] = await openTasks()
    silent = second!.owner_id!
    await evaluate(first!.owner_id!)
    await parts.traveller.travelTo(new Date((await now()).getTime() + 15 * DAY))
    const reminded = await test.db
      .selectFrom('audit_entry')
      .select('type')
      .where('case_id', '=', proposalId)
      .where('type', 'in', ['task.reminded', 'task.lapsed', 'evaluator.replaced'])
      .orderBy('no')
      .execute()
    expect(reminded.map((entry) => entry.type)).toEqual([
      'task.reminded',
      'task.reminded',
      'task.lapsed',
      'evaluator.replaced',
    ])
    const tasks = await openTasks()
    expect(tasks.map((task) => `${task.kind} ${task.subject}`)).toEqual(['evaluate 2/2'])
    expect(tasks[0]!.owner_id).not.toBe(silent)
  })

  it('is ranked with the last evaluation, and so is its stage', async () => {
    await evaluate((await openTasks())[0]!.owner_id!)
    await parts.traveller.quiet()
    expect(await status(proposalId)).toBe('ranked')
    expect(await status(callId)).toBe('ranking')
  })

  it('is carried on when its workflow is gone from the engine', async () => {
    await parts.engine.terminate({ kind: 'proposal', id: proposalId }, 'lost')
    await test.db.deleteFrom('wait').where('case_id', '=', proposalId).execute()
    await parts.traveller.quiet()
    expect(await parts.engine.describe({ kind: 'proposal', id: proposalId })).toBeDefined()
  })

  it('needs few events in the engine', async () => {
    expect(await historyLength(parts.engine, { kind: 'call', id: callId })).toBeLessThan(200)
  })
})

async function evaluate(evaluatorId: string): Promise<void> {
  const actor = personActor(evaluatorId)
  const { id } = await test.db
    .selectFrom('evaluation')
    .select('id')
    .where('proposal_id', '=', proposalId)
    .where('evaluator_id', '=', evaluatorId)
    .executeTakeFirstOrThrow()
  await inTransaction(test.db, (trx) => declareImpartiality(trx, actor, { evaluationId: id, conflict: null }))
  const { version } = await test.db
    .selectFrom('evaluation')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const sections = stageRules(rules, 1).grid.sections
  const scores = Object.fromEntries(
    sections.flatMap((section) =>
      'questions' in section ? section.questions.map((question) => [`${question.key}`, 4]) : [],
    ),
  )
  await inTransaction(test.db, (trx) =>
    submitEvaluation(trx, actor, {
      evaluationId: id,
      version,
      scores,
      comments: Object.fromEntries(sections.map(({ key }) => [key, 'Clear and well argued.'])),
      committeeNote: null,
    } as never),
  )
}
