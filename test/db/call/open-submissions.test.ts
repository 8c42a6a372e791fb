import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noteOverdueStage } from '../../../db/call/note-overdue-stage.ts'
import { openSubmissions } from '../../../db/call/open-submissions.ts'
import { remindDrafts } from '../../../db/call/remind-drafts.ts'
import { holdCase } from '../../../db/case/hold.ts'
import { type Database, inTransaction } from '../../../db/database.ts'
import type { EngineContext } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import {
  aCompleteDraft,
  anApplicant,
  anOrganisation,
  aPerson,
  aPublishedCall,
  aSubmittedProposal,
  deadlineOf,
  eventsOf,
  setClock,
  statusOf,
} from '../../support/records.ts'

let test: TestDatabase
let db: Database

beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
})
afterAll(() => test.stop())

const contextOf = (caseId: string, phaseNo = 1): EngineContext => ({ caseId, phaseNo, seen: 0 })
const open = (callId: string, size = 25) =>
  inTransaction(db, (trx) => openSubmissions(trx, contextOf(callId), { size }))
const toDeadline = async (callId: string, seconds: number) =>
  setClock(db, new Date((await deadlineOf(db, callId)).getTime() + seconds * 1000))

async function anotherProposal(callId: string): Promise<string> {
  const personId = await aPerson(db)
  return aSubmittedProposal(db, { callId, personId, organisationId: await anOrganisation(db, { members: [personId] }) })
}

describe('opening what was submitted', () => {
  it('is refused until the deadline has settled, and says when to come back', async () => {
    const applicant = await anApplicant(db)
    const proposalId = await aSubmittedProposal(db, applicant)
    const settled = (await deadlineOf(db, applicant.callId)).getTime() + 120_000
    await toDeadline(applicant.callId, 100)
    expect(await open(applicant.callId)).toMatchObject({
      more: true,
      notBefore: settled,
      position: { status: 'published' },
    })
    expect(await statusOf(db, proposalId)).toBe('submitted')
  })

  it('goes page by page, tells every proposal, and begins the evaluation with the last page', async () => {
    const callId = await aPublishedCall(db)
    const proposals = [await anotherProposal(callId), await anotherProposal(callId), await anotherProposal(callId)]
    await toDeadline(callId, 121)
    expect(await open(callId, 2)).toMatchObject({ more: true, position: { status: 'published' } })
    expect(await open(callId, 2)).toMatchObject({ more: false, position: { status: 'evaluating', phaseNo: 2 } })
    for (const proposal of proposals) {
      expect(await statusOf(db, proposal)).toBe('screening')
      expect((await eventsOf(db, proposal)).at(-1)).toBe('proposal.opened')
      const { event } = await db
        .selectFrom('outbox_event')
        .select('event')
        .where('case_id', '=', proposal)
        .orderBy('no', 'desc')
        .executeTakeFirstOrThrow()
      expect(event).toMatchObject({ type: 'proposal.opened', status: 'screening' })
    }
    expect(await eventsOf(db, callId)).toEqual(['call.opened'])
    const stage = await db
      .selectFrom('call_stage')
      .select(['opened_at', 'completed_at'])
      .where('call_id', '=', callId)
      .where('stage', '=', 1)
      .executeTakeFirstOrThrow()
    expect([stage.opened_at === null, stage.completed_at]).toEqual([false, null])
  })

  it('leaves drafts as they are', async () => {
    const applicant = await anApplicant(db)
    const { proposalId } = await aCompleteDraft(db, applicant)
    await toDeadline(applicant.callId, 121)
    await open(applicant.callId)
    expect(await statusOf(db, proposalId)).toBe('draft')
  })

  it('completes at once a stage that nobody submitted to', async () => {
    const callId = await aPublishedCall(db)
    await toDeadline(callId, 121)
    expect(await open(callId)).toMatchObject({ more: false, position: { status: 'ranking' } })
    expect(await eventsOf(db, callId)).toEqual(['call.opened', 'stage.completed'])
  })

  it('does nothing a second time', async () => {
    const callId = await aPublishedCall(db)
    await toDeadline(callId, 121)
    await open(callId)
    expect(await open(callId)).toMatchObject({ more: false, position: { status: 'ranking' } })
    expect(await eventsOf(db, callId)).toEqual(['call.opened', 'stage.completed'])
  })

  it('waits while the call is on hold', async () => {
    const callId = await aPublishedCall(db)
    await toDeadline(callId, 121)
    await inTransaction(db, (trx) => holdCase(trx, { kind: 'system' }, callId, 'a test'))
    expect(await open(callId)).toMatchObject({ position: { status: 'published' } })
  })
})

describe('reminding drafts', () => {
  const remind = (callId: string, key: string) =>
    inTransaction(db, (trx) => remindDrafts(trx, contextOf(callId), { key }))

  it('writes to everybody with a draft once per reminder, and to nobody who has submitted', async () => {
    const applicant = await anApplicant(db)
    await aCompleteDraft(db, applicant)
    await anotherProposal(applicant.callId)
    await remind(applicant.callId, '1')
    await remind(applicant.callId, '1')
    await remind(applicant.callId, '2')
    expect(await eventsOf(db, applicant.callId)).toEqual(['call.drafts-reminded', 'call.drafts-reminded'])
    const messages = await db
      .selectFrom('message')
      .select('recipient_id')
      .where('case_id', '=', applicant.callId)
      .where('template', '=', 'call/draft-reminder')
      .execute()
    expect(messages).toEqual([{ recipient_id: applicant.personId }, { recipient_id: applicant.personId }])
  })
})

describe('a stage that should have been ranked', () => {
  it('is told to the officers, once', async () => {
    const callId = await aPublishedCall(db, { status: 'evaluating' })
    const officer = await aPerson(db, { roles: ['officer'], callId })
    const note = () => inTransaction(db, (trx) => noteOverdueStage(trx, contextOf(callId)))
    await note()
    await note()
    expect(await eventsOf(db, callId)).toEqual(['stage.overdue'])
    const messages = await db
      .selectFrom('message')
      .select(['recipient_id', 'template'])
      .where('case_id', '=', callId)
      .execute()
    expect(messages).toEqual([{ recipient_id: officer, template: 'call/stage-overdue' }])
  })
})
