import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { requestById, submissionsOfRequest } from '../../../db/request/request-queries.ts'
import { saveRequest } from '../../../db/request/save-request.ts'
import { type RequestToSubmit, submitRequest } from '../../../db/request/submit-request.ts'
import { withdrawRequest } from '../../../db/request/withdraw-request.ts'
import { type Actor, personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { facilityRules } from '../../support/facility-rules.ts'
import { askOf } from '../../support/mission-records.ts'
import { aPerson, eventsOf, referenceOf, statusOf } from '../../support/records.ts'
import { anAdoptedRuleBook, aRequest, letPass, type RequestCast } from '../../support/requests.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const submit = (actor: Actor, given: RequestToSubmit) =>
  inTransaction(test.db, (trx) => submitRequest(trx, actor, given))
const change = ({ requester, requestId }: RequestCast, title: string) =>
  inTransaction(test.db, (trx) => saveRequest(trx, requester, { requestId, version: 2, content: { title } }))

describe('handing in a request', () => {
  it('gives a receipt with number, reference and both instants, and goes to the focal point', async () => {
    const { requestId, requester } = await aRequest(test.db, { status: 'draft' })
    const receipt = await submit(requester, { requestId, version: 2, elapsedMs: () => 5000 })
    expect(receipt.number).toBe(1)
    expect(await referenceOf(test.db, requestId)).toMatch(/^TA-\d{4}-\d{4}$/)
    expect(receipt.acceptedAt.getTime() - receipt.arrivedAt.getTime()).toBe(5000)
    expect(await statusOf(test.db, requestId)).toBe('endorsement')
    expect((await submissionsOfRequest(test.db, requestId))[0]).toMatchObject({
      id: receipt.submissionId,
      content: { title: 'A migration policy for Tajikistan', days: 20 },
    })
  })

  it('gives the same receipt for the same click again, also at once', async () => {
    const { requestId, requester, colleague } = await aRequest(test.db, { status: 'draft' })
    const [one, other] = await Promise.all([submit(requester, { requestId }), submit(colleague, { requestId })])
    expect(other).toEqual(one)
    expect(await submissionsOfRequest(test.db, requestId)).toHaveLength(1)
    expect(await eventsOf(test.db, requestId)).toEqual(['request.drafted', 'request.submitted'])
  })

  it('numbers references without gaps, refusals in between included', async () => {
    const [one, incomplete, other] = [
      await aRequest(test.db, { status: 'draft' }),
      await aRequest(test.db, { status: 'draft' }),
      await aRequest(test.db, { status: 'draft' }),
    ]
    await change(incomplete, '')
    await submit(one.requester, { requestId: one.requestId })
    await submit(incomplete.requester, { requestId: incomplete.requestId }).catch(() => {})
    await submit(other.requester, { requestId: other.requestId })
    const number = async (id: string) => Number((await referenceOf(test.db, id))!.split('-')[2])
    expect(await number(other.requestId)).toBe((await number(one.requestId)) + 1)
  })

  it('is refused while something is missing, field by field', async () => {
    const draft = await aRequest(test.db, { status: 'draft' })
    await change(draft, ' ')
    await expect(submit(draft.requester, { requestId: draft.requestId })).rejects.toMatchObject({
      name: 'InvalidInput',
      problems: [{ field: 'title', message: 'problem.required' }],
    })
    expect(await statusOf(test.db, draft.requestId)).toBe('draft')
  })

  it('is refused when somebody has changed the request since it was checked', async () => {
    const draft = await aRequest(test.db, { status: 'draft' })
    await change(draft, 'Another title')
    await expect(submit(draft.requester, { requestId: draft.requestId, version: 2 })).rejects.toMatchObject({
      name: 'StaleVersion',
      message: 'problem.request-changed-since-checked',
    })
  })

  it('is refused once it has moved on or ended', async () => {
    for (const status of ['consultation', 'matching'] as const) {
      const { requestId, requester } = await aRequest(test.db, { status })
      await expect(submit(requester, { requestId })).rejects.toMatchObject({
        message: 'problem.request-not-submittable',
      })
    }
    const { requestId, requester } = await aRequest(test.db)
    await inTransaction(test.db, (trx) => withdrawRequest(trx, requester, { requestId, reason: null }))
    await expect(submit(requester, { requestId })).rejects.toMatchObject({ name: 'InvalidTransition' })
  })

  it('is in the register of exceptions when an officer did it on the strength of a letter', async () => {
    const { requestId } = await aRequest(test.db, { status: 'draft' })
    const note = { of: 'Ministry of Labour', note: 'letter: of 2 March' }
    await submit(personActor(await aPerson(test.db), note), { requestId })
    const [submission] = await submissionsOfRequest(test.db, requestId)
    expect(submission).toMatchObject({ on_behalf_of: note.of, on_behalf_note: note.note })
    const { kind } = await test.db
      .selectFrom('exception')
      .select('kind')
      .where('case_id', '=', requestId)
      .executeTakeFirstOrThrow()
    expect(kind).toBe('on-behalf')
  })

  it('follows the rules that are in force then, and keeps them', async () => {
    const draft = await aRequest(test.db, { status: 'draft' })
    const before = await aRequest(test.db, { status: 'returned' })
    const version = await anAdoptedRuleBook(test.db, facilityRules({ modalities: ['on-site'] }))
    await submit(draft.requester, { requestId: draft.requestId })
    await submit(before.requester, { requestId: before.requestId })
    expect((await requestById(test.db, draft.requestId)).rule_version).toBe(version)
    expect((await requestById(test.db, before.requestId)).rule_version).toBeLessThan(version)
  })
})

describe('a request that came back with questions', () => {
  it('is handed in anew under its reference, as the next number, and answers the task', async () => {
    const request = await aRequest(test.db, { status: 'returned' })
    const { reference } = await requestById(test.db, request.requestId)
    const { id } = await askOf(test.db, request.requestId, 'complete-request')
    await change(request, 'A migration policy and its laws')
    const receipt = await submit(request.requester, { requestId: request.requestId })
    expect(receipt.number).toBe(2)
    expect(await referenceOf(test.db, request.requestId)).toBe(reference)
    const task = await test.db.selectFrom('task').select(['state', 'answer']).where('id', '=', id).executeTakeFirst()
    expect(task).toEqual({ state: 'done', answer: 'submitted' })
  })

  it('lapses when nobody completes it in time', async () => {
    const { requestId, requester } = await aRequest(test.db, { status: 'returned' })
    const { id } = await askOf(test.db, requestId, 'complete-request')
    await letPass(test.db, requestId, id)
    expect(await statusOf(test.db, requestId)).toBe('lapsed')
    expect((await eventsOf(test.db, requestId)).at(-1)).toBe('request.lapsed')
    await expect(submit(requester, { requestId })).rejects.toMatchObject({ name: 'InvalidTransition' })
  })
})
