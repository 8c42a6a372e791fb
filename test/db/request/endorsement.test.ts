import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { decideEndorsement } from '../../../db/request/decide-endorsement.ts'
import { endorseRequest } from '../../../db/request/endorse-request.ts'
import { consultationsOf } from '../../../db/request/partner-queries.ts'
import { refuseRequest } from '../../../db/request/refuse-request.ts'
import { requestById } from '../../../db/request/request-queries.ts'
import { returnRequest } from '../../../db/request/return-request.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { facilityRules } from '../../support/facility-rules.ts'
import { askOf } from '../../support/mission-records.ts'
import { eventsOf, statusOf } from '../../support/records.ts'
import { anAdoptedRuleBook, aRequest, letPass, type RequestCast } from '../../support/requests.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const endorse = ({ focalPoint, requestId }: RequestCast) =>
  inTransaction(test.db, (trx) => endorseRequest(trx, focalPoint, { requestId, remark: 'A priority.' }))
const sendBack = ({ focalPoint, requestId }: RequestCast, questions = 'Which laws?') =>
  inTransaction(test.db, (trx) => returnRequest(trx, focalPoint, { requestId, questions }))
const refuse = ({ focalPoint, requestId }: RequestCast, reason = 'Another donor does it.') =>
  inTransaction(test.db, (trx) => refuseRequest(trx, focalPoint, { requestId, reason }))
const decide = ({ officer, requestId }: RequestCast, outcome: 'pass-on' | 'ask-again', reason = 'No word.') =>
  inTransaction(test.db, (trx) => decideEndorsement(trx, officer, { requestId, outcome, reason }))
const task = (id: string) =>
  test.db.selectFrom('task').select(['state', 'answer']).where('id', '=', id).executeTakeFirstOrThrow()
const exceptionsOf = (requestId: string) =>
  test.db.selectFrom('exception').select(['kind', 'reason', 'requested_by']).where('case_id', '=', requestId).execute()

describe('the focal point', () => {
  it('endorses: every party of the rules is asked, and the task is answered', async () => {
    const request = await aRequest(test.db)
    const { id } = await askOf(test.db, request.requestId, 'endorse', '1')
    await endorse(request)
    expect(await statusOf(test.db, request.requestId)).toBe('consultation')
    expect(await task(id)).toEqual({ state: 'done', answer: 'endorsed' })
    expect(await consultationsOf(test.db, request.requestId)).toMatchObject([
      { party: 'delegation', name: 'Delegation', mayVeto: true, answer: 'asked' },
      { party: 'unit', name: 'Geographic unit', mayVeto: false, answer: 'asked' },
    ])
  })

  it('sends a request back with questions, which the institution reads with a time to answer', async () => {
    const request = await aRequest(test.db)
    await sendBack(request)
    expect(await requestById(test.db, request.requestId)).toMatchObject({
      status: 'returned',
      questions: 'Which laws?',
    })
    const letters = await test.db
      .selectFrom('message')
      .select(['template', 'is_letter', 'respond_by'])
      .where('case_id', '=', request.requestId)
      .where('template', '=', 'request/returned')
      .execute()
    expect(letters).toHaveLength(2)
    expect(letters[0]!.respond_by).toBeInstanceOf(Date)
  })

  it('refuses: the request ends there', async () => {
    const request = await aRequest(test.db)
    await refuse(request)
    expect(await statusOf(test.db, request.requestId)).toBe('rejected')
  })

  it('must ask something when sending back, and say why when refusing', async () => {
    const request = await aRequest(test.db)
    await expect(sendBack(request, ' ')).rejects.toMatchObject({ problems: [{ field: 'questions' }] })
    await expect(refuse(request, '')).rejects.toMatchObject({ problems: [{ field: 'reason' }] })
    expect(await statusOf(test.db, request.requestId)).toBe('endorsement')
  })

  it('answers once: of two who click at once, one is told that it has moved on', async () => {
    const request = await aRequest(test.db)
    const clicks = await Promise.allSettled([endorse(request), refuse(request)])
    expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(endorse(request)).rejects.toMatchObject({ message: 'problem.request-cannot-endorse' })
    await expect(sendBack(request)).rejects.toMatchObject({ message: 'problem.request-cannot-return' })
    await expect(refuse(request)).rejects.toMatchObject({ message: 'problem.request-cannot-refuse' })
  })

  it('has nothing to endorse in a draft', async () => {
    const request = await aRequest(test.db, { status: 'draft' })
    await expect(endorse(request)).rejects.toMatchObject({ name: 'InvalidTransition' })
  })
})

describe('a silent focal point', () => {
  async function aSilentOne() {
    const request = await aRequest(test.db)
    const { id } = await askOf(test.db, request.requestId, 'endorse', '1')
    await letPass(test.db, request.requestId, id)
    return request
  }

  it('stops nothing by itself: the request waits for the officer', async () => {
    const request = await aSilentOne()
    expect(await statusOf(test.db, request.requestId)).toBe('endorsement')
  })

  it('is passed by an officer with a reason, which is an exception', async () => {
    const request = await aSilentOne()
    const { id } = await askOf(test.db, request.requestId, 'decide-endorsement', '1')
    await decide(request, 'pass-on')
    expect(await statusOf(test.db, request.requestId)).toBe('consultation')
    expect(await task(id)).toEqual({ state: 'done', answer: 'pass-on' })
    expect(await exceptionsOf(request.requestId)).toEqual([
      { kind: 'without-endorsement', reason: 'No word.', requested_by: request.officer.personId },
    ])
  })

  it('is asked once more: the request stays, the next round is another task', async () => {
    const request = await aSilentOne()
    await askOf(test.db, request.requestId, 'decide-endorsement', '1')
    await decide(request, 'ask-again')
    expect(await statusOf(test.db, request.requestId)).toBe('endorsement')
    expect((await eventsOf(test.db, request.requestId)).at(-1)).toBe('endorsement.asked-again')
    const { id } = await askOf(test.db, request.requestId, 'endorse', '2')
    await endorse(request)
    expect(await task(id)).toEqual({ state: 'done', answer: 'endorsed' })
  })

  it('may still endorse late, as long as nobody went on without; then there is nothing left to decide', async () => {
    const request = await aSilentOne()
    const { id } = await askOf(test.db, request.requestId, 'decide-endorsement', '1')
    await endorse(request)
    expect((await task(id)).state).toBe('moot')
    await expect(decide(request, 'pass-on')).rejects.toMatchObject({ message: 'problem.request-cannot-pass-on' })
  })

  it('is not passed before the officer is asked, nor without a reason', async () => {
    const request = await aRequest(test.db)
    await askOf(test.db, request.requestId, 'endorse', '1')
    await expect(decide(request, 'pass-on')).rejects.toMatchObject({ message: 'problem.task-not-open' })
    await expect(decide(request, 'pass-on', '')).rejects.toMatchObject({ problems: [{ field: 'reason' }] })
  })
})

describe('rules that name nobody to consult', () => {
  it('send an endorsed request straight on to its assessment', async () => {
    await anAdoptedRuleBook(test.db, facilityRules({ consultation: { parties: [] } }))
    const request = await aRequest(test.db)
    await endorse(request)
    expect(await statusOf(test.db, request.requestId)).toBe('assessment')
    expect((await eventsOf(test.db, request.requestId)).slice(-2)).toEqual([
      'request.endorsed',
      'consultation.completed',
    ])
  })
})
