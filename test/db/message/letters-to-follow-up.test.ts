import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, inTransaction, json } from '../../../db/database.ts'
import { followUpLetter, lettersToFollowUp } from '../../../db/message/letters-to-follow-up.ts'
import { openMessage } from '../../../db/message/open-message.ts'
import { reachApplicant } from '../../../db/message/reach-applicant.ts'
import { personActor } from '../../../domain/case/actor.ts'
import type { MessageState } from '../../../domain/message/message-state.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aPerson, aPublishedCall, eventsOf, setClock } from '../../support/records.ts'
import { aProposalIn, ask, signalsOf } from '../award/a-ranked-stage.ts'

const day = 86_400_000
const start = new Date('2028-02-01T12:00:00Z')
let test: TestDatabase
let db: Database
let callId: string
beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
  callId = await aPublishedCall(db, { status: 'evaluating' })
})
afterAll(() => test.stop())
beforeEach(async () => {
  await db.deleteFrom('message').execute()
  await setClock(db, start)
})

type Sent = { state?: MessageState; isLetter?: boolean; answerInDays?: number | null }

/** A letter that went out when the clock stood at `start`; by default it wants an answer in twenty days. */
async function aLetter({ state = 'sent', isLetter = true, answerInDays = 20 }: Sent = {}) {
  const { id: caseId, personId } = await aProposalIn(db, callId, { stage: 1, status: 'invited' })
  const entry = { type: 'proposal.released' as const, actor_kind: 'system' as const }
  const audit = await db.insertInto('audit_entry').values(entry).returning('id').executeTakeFirstOrThrow()
  const row = {
    audit_id: audit.id,
    case_id: caseId,
    recipient_id: personId,
    template: 'letter/invited',
    state,
    is_letter: isLetter,
    content: json({}),
    created_at: new Date(start.getTime() - 3 * day), // held for three days; only the release counts
    released_at: start,
    respond_by: answerInDays === null ? null : new Date(start.getTime() + answerInDays * day),
  }
  const { id } = await db.insertInto('message').values(row).returning('id').executeTakeFirstOrThrow()
  return { id, caseId, personId }
}
const at = (days: number, seconds = 0) => setClock(db, new Date(start.getTime() + days * day + seconds * 1000))
const followUp = (id: string) => inTransaction(db, (trx) => followUpLetter(trx, id))

describe('a letter that lies unopened', () => {
  it('wants following up at half-time of its answer, counted from its release, and not a minute before', async () => {
    const { id } = await aLetter({ answerInDays: 20 })
    await at(10, -60)
    expect(await lettersToFollowUp(db)).toEqual([])
    await at(10)
    expect(await lettersToFollowUp(db)).toEqual([id])
  })

  it('is left alone once it was opened', async () => {
    const { id, personId } = await aLetter()
    await inTransaction(db, (trx) => openMessage(trx, personActor(personId), id))
    await at(15)
    expect(await lettersToFollowUp(db)).toEqual([])
  })

  it('is left alone when no answer is wanted, when it is no letter, and before and instead of its release', async () => {
    await aLetter({ answerInDays: null })
    await aLetter({ isLetter: false })
    await aLetter({ state: 'held' })
    await aLetter({ state: 'withdrawn' })
    await at(15)
    expect(await lettersToFollowUp(db)).toEqual([])
  })
})

describe('a letter that could not be delivered, or goes by post', () => {
  it('wants following up at once, also without a date', async () => {
    const bounced = await aLetter({ state: 'hard-failed', answerInDays: null })
    const posted = await aLetter({ state: 'by-post' })
    expect(new Set(await lettersToFollowUp(db))).toEqual(new Set([bounced.id, posted.id]))
  })

  it('waits for half-time while it is still tried, or while nobody knows', async () => {
    const tried = await aLetter({ state: 'soft-failed' })
    const unknown = await aLetter({ state: 'unknown' })
    expect(await lettersToFollowUp(db)).toEqual([])
    await at(10)
    expect(new Set(await lettersToFollowUp(db))).toEqual(new Set([tried.id, unknown.id]))
  })
})

describe('following up', () => {
  it('tells the case’s workflow once, which asks an officer to telephone', async () => {
    const { id, caseId } = await aLetter({ state: 'hard-failed' })
    await Promise.all([followUp(id), followUp(id)])
    await followUp(id)
    expect(await lettersToFollowUp(db)).toEqual([])
    expect(await eventsOf(db, caseId)).toEqual(['message.unreached'])
    expect((await signalsOf(db, caseId)).map(({ type, subject }) => [type, subject])).toEqual([
      ['message.unreached', id],
    ])
  })

  it('says nothing about a case that has been closed meanwhile', async () => {
    const { id, caseId } = await aLetter({ state: 'hard-failed' })
    await db.updateTable('case_file').set({ is_open: false }).where('id', '=', caseId).execute()
    await followUp(id)
    expect([await eventsOf(db, caseId), await lettersToFollowUp(db)]).toEqual([[], []])
  })

  it('ends with the officer’s note of the call', async () => {
    const { id, caseId } = await aLetter({ state: 'hard-failed' })
    const officer = personActor(await aPerson(db, { roles: ['officer'] }))
    await followUp(id)
    await ask(db, caseId, 'telephone', id)
    const reach = () =>
      inTransaction(db, (trx) => reachApplicant(trx, officer, { messageId: id, note: 'Told Ms Amina on 2 February.' }))
    await reach()
    expect((await signalsOf(db, caseId)).at(-1)).toMatchObject({ type: 'applicant.reached', answer: 'reached' })
    await expect(reach()).rejects.toMatchObject({ message: 'problem.task-not-open' })
  })
})
