import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction, sqlNow } from '../../../db/database.ts'
import { reachApplicant } from '../../../db/message/reach-applicant.ts'
import { answerConsultation } from '../../../db/request/answer-consultation.ts'
import { consultationsOf } from '../../../db/request/partner-queries.ts'
import { voicesWithoutHolder } from '../../../db/request/voices-without-holder.ts'
import type { Role } from '../../../domain/identity/roles.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { askOf } from '../../support/mission-records.ts'
import { eventsOf, statusOf } from '../../support/records.ts'
import { aRequest, letPass, type RequestCast, recommend } from '../../support/requests.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

/** Everybody who spoke for somebody before has left. */
beforeEach(() =>
  test.db
    .updateTable('role_assignment')
    .set({ to_at: sqlNow })
    .where('role', 'in', ['focal-point', 'consulted-party'])
    .execute(),
)

const consulted = () => aRequest(test.db, { status: 'consultation' })
const vacate = (role: Role, scope: string) =>
  test.db
    .updateTable('role_assignment')
    .set({ to_at: sqlNow })
    .where('role', '=', role)
    .where('scope', '=', scope)
    .execute()
const answersOf = async ({ requestId }: RequestCast) =>
  Object.fromEntries((await consultationsOf(test.db, requestId)).map((row) => [row.party, row.answer]))
const messagesOf = (caseId: string, template: string) =>
  test.db
    .selectFrom('message')
    .select(['id', 'recipient_id', 'state', 'is_letter', 'respond_by'])
    .where('case_id', '=', caseId)
    .where('template', '=', template)
    .execute()
/** The unit agrees; the delegation, which may veto, lets its time pass. */
async function silentDelegation(request: RequestCast): Promise<void> {
  const { requestId, unit } = request
  const { id } = await askOf(test.db, requestId, 'consult', 'delegation')
  await inTransaction(test.db, (trx) =>
    answerConsultation(trx, unit, { requestId, party: 'unit', answer: 'consent', remark: null }),
  )
  await letPass(test.db, requestId, id)
}

describe('a party or focal point for whom nobody speaks', () => {
  it('is told of to the officers at once', async () => {
    const request = await consulted()
    await vacate('consulted-party', 'delegation')
    await askOf(test.db, request.requestId, 'consult', 'delegation')
    const told = await messagesOf(request.requestId, 'task/nobody-asked')
    expect(told.map((row) => row.recipient_id)).toContain(request.officer.personId)
    expect(await eventsOf(test.db, request.requestId)).toContain('task.unheld')
    const early = await aRequest(test.db, { status: 'endorsement' })
    await vacate('focal-point', 'TJ')
    await askOf(test.db, early.requestId, 'endorse', '1')
    expect(await messagesOf(early.requestId, 'task/nobody-asked')).not.toEqual([])
  })

  it('is no news where somebody is asked', async () => {
    const { requestId } = await consulted()
    await askOf(test.db, requestId, 'consult', 'delegation')
    expect(await messagesOf(requestId, 'task/nobody-asked')).toEqual([])
  })

  it('is seen before the consultation begins', async () => {
    const { requestId } = await aRequest(test.db, { status: 'endorsement' })
    expect(await voicesWithoutHolder(test.db, { requestId, country: 'TJ' })).toEqual({ focalPoint: false, parties: [] })
    await vacate('consulted-party', 'unit')
    await vacate('focal-point', 'TJ')
    const { focalPoint, parties } = await voicesWithoutHolder(test.db, { requestId, country: 'TJ' })
    expect([focalPoint, parties.map(({ key }) => key)]).toEqual([true, ['unit']])
  })

  it('has not consented when its time is over: it could not be asked', async () => {
    const request = await consulted()
    await vacate('consulted-party', 'delegation')
    await silentDelegation(request)
    expect(await answersOf(request)).toEqual({ delegation: 'unasked', unit: 'consent' })
    expect(await statusOf(test.db, request.requestId)).toBe('assessment')
  })
})

describe('a letter that asks for an endorsement or an opinion', () => {
  it('is followed up like every other letter, until the answer is due', async () => {
    const request = await consulted()
    const { id } = await askOf(test.db, request.requestId, 'consult', 'delegation')
    const { due_at } = await test.db.selectFrom('task').select('due_at').where('id', '=', id).executeTakeFirstOrThrow()
    const letters = await messagesOf(request.requestId, 'task/consult')
    expect(letters).toMatchObject([{ recipient_id: request.delegation.personId, is_letter: true, respond_by: due_at }])
  })

  it('that reached nobody is no question: silence is not consent, unless it was read to them on the telephone', async () => {
    for (const answer of ['unasked', 'silent']) {
      const request = await consulted()
      await test.db.deleteFrom('email_address').where('person_id', '=', request.delegation.personId).execute()
      await askOf(test.db, request.requestId, 'consult', 'delegation')
      const [letter] = await messagesOf(request.requestId, 'task/consult')
      expect(letter?.state).toBe('by-post')
      if (answer === 'silent') {
        await askOf(test.db, request.requestId, 'telephone', letter!.id)
        const call = { messageId: letter!.id, note: 'Read to them.' }
        await inTransaction(test.db, (trx) => reachApplicant(trx, request.officer, call))
      }
      await silentDelegation(request)
      expect(await answersOf(request)).toMatchObject({ delegation: answer })
      await test.db
        .updateTable('role_assignment')
        .set({ to_at: sqlNow })
        .where('person_id', '=', request.delegation.personId)
        .execute()
    }
  })
})

describe('assessing a request on which a party with a veto could not be asked', () => {
  it('needs a reason for going on without it, and is an exception', async () => {
    const request = await consulted()
    await vacate('consulted-party', 'delegation')
    await silentDelegation(request)
    await expect(recommend(test.db, request)).rejects.toMatchObject({
      problems: [{ field: 'unaskedReason', message: 'problem.unasked-reason-needed' }],
    })
    await recommend(test.db, request, { unaskedReason: 'The post is vacant; Brussels has agreed by telephone.' })
    const exceptions = await test.db
      .selectFrom('exception')
      .select(['kind', 'reason', 'requested_by'])
      .where('case_id', '=', request.requestId)
      .execute()
    expect(exceptions).toEqual([
      {
        kind: 'without-consultation',
        reason: 'The post is vacant; Brussels has agreed by telephone.',
        requested_by: request.officer.personId,
      },
    ])
  })

  it('needs none to reject it, nor where the party could only remark', async () => {
    const rejected = await consulted()
    await vacate('consulted-party', 'delegation')
    await silentDelegation(rejected)
    await recommend(test.db, rejected, { recommendation: 'reject', days: null })
    const request = await consulted()
    await vacate('consulted-party', 'unit')
    const { id } = await askOf(test.db, request.requestId, 'consult', 'unit')
    const { requestId, delegation } = request
    await inTransaction(test.db, (trx) =>
      answerConsultation(trx, delegation, { requestId, party: 'delegation', answer: 'consent', remark: null }),
    )
    await letPass(test.db, requestId, id)
    expect(await answersOf(request)).toEqual({ delegation: 'consent', unit: 'unasked' })
    await recommend(test.db, request)
    expect(await statusOf(test.db, requestId)).toBe('approval')
  })
})
