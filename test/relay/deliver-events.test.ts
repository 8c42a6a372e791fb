import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../db/database.ts'
import { saveDraft } from '../../db/proposal/save-draft.ts'
import { submitProposal } from '../../db/proposal/submit-proposal.ts'
import { personActor } from '../../domain/case/actor.ts'
import { createLog } from '../../log.ts'
import { deliverEvents } from '../../relay/deliver-events.ts'
import { type Engine, openEngine } from '../../relay/engine-client.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { aCompleteDraft, anApplicant, aSubmittedProposal } from '../support/records.ts'
import { testConfig } from '../support/test-config.ts'

const log = createLog('test', 'silent')
let test: TestDatabase
let engine: Engine

beforeAll(async () => {
  test = await createTestDatabase()
  engine = await openEngine(testConfig(test.url), test.db) // no worker: signals stay in the workflows' histories
})
afterAll(async () => {
  await engine?.close()
  await test?.stop()
})

const undelivered = async (caseId: string) =>
  (await test.db.selectFrom('outbox_event').select('no').where('case_id', '=', caseId).orderBy('no').execute()).map(
    ({ no }) => no,
  )

const signalled = async (caseId: string): Promise<number[]> => {
  const history = await engine.history(`proposal/${caseId}`)
  return history.flatMap((event) => {
    const payload = event.workflowExecutionSignaledEventAttributes?.input?.payloads?.[0]?.data
    return payload ? (JSON.parse(Buffer.from(payload).toString()) as { no: number }[]).map(({ no }) => no) : []
  })
}

describe('delivering events', () => {
  it('hands a case all its undelivered events in one signal, in their order, and starts its workflow', async () => {
    const applicant = await anApplicant(test.db)
    const { proposalId } = await aCompleteDraft(test.db, applicant)
    const submit = () =>
      inTransaction(test.db, (trx) => submitProposal(trx, personActor(applicant.personId), { proposalId }))
    await submit()
    expect(await undelivered(proposalId)).toHaveLength(1)
    expect(await engine.describe({ kind: 'proposal', id: proposalId })).toBeUndefined()
    await deliverEvents(test.db, engine, log)
    expect(await undelivered(proposalId)).toEqual([])
    expect(await engine.describe({ kind: 'proposal', id: proposalId })).toBeDefined()
    expect(await signalled(proposalId)).toHaveLength(1)
  })

  it('delivers a case once when several relays look at the same time', async () => {
    const applicant = await anApplicant(test.db)
    const proposalId = await aSubmittedProposal(test.db, applicant)
    await Promise.all(Array.from({ length: 6 }, () => deliverEvents(test.db, engine, log)))
    expect(await undelivered(proposalId)).toEqual([])
    expect(await signalled(proposalId)).toHaveLength(1)
  })

  it('hands over two events of one case in one signal', async () => {
    const applicant = await anApplicant(test.db)
    const { proposalId, version } = await aCompleteDraft(test.db, applicant)
    const actor = personActor(applicant.personId)
    await inTransaction(test.db, (trx) => submitProposal(trx, actor, { proposalId }))
    await inTransaction(test.db, (trx) =>
      saveDraft(trx, actor, { proposalId, answers: { risks: 'None that we know.' }, version }),
    )
    await inTransaction(test.db, (trx) => submitProposal(trx, actor, { proposalId }))
    const numbers = await undelivered(proposalId)
    expect(numbers).toHaveLength(2)
    await deliverEvents(test.db, engine, log)
    expect(await signalled(proposalId)).toEqual(numbers)
  })

  it('keeps the events of a case whose engine does not answer, and lets its lease go', async () => {
    const applicant = await anApplicant(test.db)
    const proposalId = await aSubmittedProposal(test.db, applicant)
    const away = await openEngine(testConfig(test.url, { TEMPORAL_ADDRESS: '127.0.0.1:1' }), test.db)
    await deliverEvents(test.db, away, log)
    await away.close()
    expect(await undelivered(proposalId)).toHaveLength(1)
    const { hold_reason } = await test.db
      .selectFrom('case_file')
      .select('hold_reason')
      .where('id', '=', proposalId)
      .executeTakeFirstOrThrow()
    expect(hold_reason).toBeNull()
    await expect
      .poll(
        async () => {
          await deliverEvents(test.db, engine, log)
          return undelivered(proposalId)
        },
        { timeout: 5_000 },
      )
      .toEqual([])
  })
})
