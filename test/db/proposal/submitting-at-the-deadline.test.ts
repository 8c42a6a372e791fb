import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lockCase } from '../../../db/case/case-file.ts'
import { inTransaction } from '../../../db/database.ts'
import { type Receipt, type Submission, submitProposal } from '../../../db/proposal/submit-proposal.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aCompleteDraft, anApplicant, deadlineOf, setClock, statusOf } from '../../support/records.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const submit = (personId: string, submission: Submission) =>
  inTransaction(test.db, (trx) => submitProposal(trx, personActor(personId), submission))

async function aDraft() {
  const applicant = await anApplicant(test.db)
  return { ...applicant, ...(await aCompleteDraft(test.db, applicant)) }
}

async function atDeadline(callId: string, plusMs: number, act: () => Promise<unknown>): Promise<unknown> {
  await setClock(test.db, new Date((await deadlineOf(test.db, callId)).getTime() + plusMs))
  try {
    return await act()
  } finally {
    await setClock(test.db, new Date())
  }
}

describe('the deadline', () => {
  it('takes a submission that arrived in time, however long it waited to be accepted', async () => {
    const { proposalId, personId, callId } = await aDraft()
    const receipt = (await atDeadline(callId, 40_000, () =>
      submit(personId, { proposalId, elapsedMs: () => 41_000 }),
    )) as Receipt
    expect(receipt.acceptedAt.getTime() - receipt.arrivedAt.getTime()).toBe(41_000)
  })

  it('takes one that arrived in time and was then kept waiting by somebody else beyond the deadline', async () => {
    const { proposalId, personId, callId } = await aDraft()
    const deadline = await deadlineOf(test.db, callId)
    const receipt = (await atDeadline(callId, -300, async () => {
      const arrivedAt = performance.now()
      const { promise: locked, resolve: isLocked } = Promise.withResolvers<void>()
      const waiting = inTransaction(test.db, async (trx) => {
        await lockCase(trx, proposalId)
        isLocked()
        await sql`select pg_sleep(0.8)`.execute(trx)
      })
      await locked
      const submitted = await submit(personId, { proposalId, elapsedMs: () => performance.now() - arrivedAt })
      await waiting
      return submitted
    })) as Receipt
    expect(receipt.acceptedAt.getTime()).toBeGreaterThan(deadline.getTime())
    expect(receipt.arrivedAt.getTime()).toBeLessThan(deadline.getTime())
  })

  it('refuses a submission one second after the deadline, and loses nothing', async () => {
    const { proposalId, personId, callId } = await aDraft()
    await expect(atDeadline(callId, 1000, () => submit(personId, { proposalId }))).rejects.toMatchObject({
      name: 'DeadlinePassed',
      message: 'problem.deadline-passed',
    })
    expect(await statusOf(test.db, proposalId)).toBe('draft')
  })
})
