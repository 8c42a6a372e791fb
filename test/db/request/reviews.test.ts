import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { facilityNow, inTransaction } from '../../../db/database.ts'
import { answerReview, type ReviewAnswer } from '../../../db/request/answer-review.ts'
import { followUpRequest } from '../../../db/request/follow-up-request.ts'
import { reviewsOf } from '../../../db/request/partner-queries.ts'
import { requestById } from '../../../db/request/request-queries.ts'
import { type Actor, personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { askOf } from '../../support/mission-records.ts'
import { eventsOf, setClock, statusOf } from '../../support/records.ts'
import { aRequest, letPass, type RequestCast } from '../../support/requests.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

/** A request that is reviewed, with the mission whose expert reviews it. */
async function aReviewed() {
  const request = await aRequest(test.db, { status: 'reviewing' })
  const { case_id, expert_id } = await test.db
    .selectFrom('mission')
    .select(['case_id', 'expert_id'])
    .where('request_id', '=', request.requestId)
    .executeTakeFirstOrThrow()
  return { ...request, missionId: case_id, expert: personActor(expert_id) }
}
const answer = (actor: Actor, given: Omit<ReviewAnswer, 'scores' | 'remark'> & Partial<ReviewAnswer>) =>
  inTransaction(test.db, (trx) => answerReview(trx, actor, { scores: { quality: 4 }, remark: null, ...given }))

describe('reviewing what was delivered', () => {
  it('goes on when institution, officer and expert have answered', async () => {
    const { requestId, missionId, requester, officer, expert } = await aReviewed()
    await answer(requester, { requestId, reviewer: 'beneficiary', remark: 'It was adopted.' })
    await answer(officer, { requestId, reviewer: 'officer' })
    expect(await statusOf(test.db, requestId)).toBe('reviewing')
    await answer(expert, { requestId, reviewer: missionId })
    const { status, follow_up_at } = await requestById(test.db, requestId)
    expect(status).toBe('follow-up')
    const months = (follow_up_at!.getTime() - (await facilityNow(test.db)).getTime()) / (30.44 * 86_400_000)
    expect(Math.round(months)).toBe(6)
    expect((await eventsOf(test.db, requestId)).slice(-3)).toEqual([
      'review.answered',
      'review.answered',
      'reviews.completed',
    ])
  })

  it('goes on once when the last two answer at the same moment', async () => {
    const { requestId, missionId, requester, officer, expert } = await aReviewed()
    await answer(officer, { requestId, reviewer: 'officer' })
    await Promise.all([
      answer(requester, { requestId, reviewer: 'beneficiary' }),
      answer(expert, { requestId, reviewer: missionId }),
    ])
    expect((await eventsOf(test.db, requestId)).filter((type) => type === 'reviews.completed')).toHaveLength(1)
    expect(await statusOf(test.db, requestId)).toBe('follow-up')
  })

  it('takes from each side only its own word', async () => {
    const { requestId, missionId, requester, officer, expert } = await aReviewed()
    const wrong: [Actor, string][] = [
      [officer, 'beneficiary'],
      [expert, 'beneficiary'],
      [requester, 'officer'],
      [expert, 'officer'],
      [requester, missionId],
      [officer, missionId],
    ]
    for (const [actor, reviewer] of wrong)
      await expect(answer(actor, { requestId, reviewer })).rejects.toMatchObject({
        name: 'Forbidden',
        message: 'problem.not-your-review',
      })
  })

  it('takes the word of the institution by letter from an officer, and notes that', async () => {
    const { requestId, officer } = await aReviewed()
    const note = { of: 'Ministry of Labour', note: 'letter: of 2 March' }
    await answer(personActor(officer.personId, note), { requestId, reviewer: 'beneficiary' })
    const [beneficiary] = await reviewsOf(test.db, requestId)
    expect(beneficiary).toMatchObject({
      reviewer: 'beneficiary',
      answer: 'given',
      scores: { quality: 4 },
      on_behalf_of: 'Ministry of Labour',
      on_behalf_note: 'letter: of 2 March',
    })
    const exceptions = await test.db.selectFrom('exception').select('kind').where('case_id', '=', requestId).execute()
    expect(exceptions.map(({ kind }) => kind)).toContain('on-behalf')
  })

  it('needs a score for every question', async () => {
    const { requestId, requester } = await aReviewed()
    await expect(answer(requester, { requestId, reviewer: 'beneficiary', scores: {} })).rejects.toMatchObject({
      problems: [{ field: 'scores.quality', message: 'problem.question-unanswered' }],
    })
  })

  it('takes each review once, also of two members who click at once', async () => {
    const { requestId, requester, colleague } = await aReviewed()
    const clicks = await Promise.allSettled([
      answer(requester, { requestId, reviewer: 'beneficiary' }),
      answer(colleague, { requestId, reviewer: 'beneficiary' }),
    ])
    expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(answer(requester, { requestId, reviewer: 'beneficiary' })).rejects.toMatchObject({
      message: 'problem.review-given',
    })
  })

  it('asks nobody before it is delivered', async () => {
    const { requestId, requester } = await aRequest(test.db, { status: 'delivery' })
    await expect(answer(requester, { requestId, reviewer: 'beneficiary' })).rejects.toMatchObject({
      name: 'NotFound',
    })
  })

  it('passes over whoever is silent, and completes with the last of them', async () => {
    const { requestId, missionId } = await aReviewed()
    const asked = [
      await askOf(test.db, requestId, 'review-as-beneficiary'),
      await askOf(test.db, requestId, 'review-as-officer'),
      await askOf(test.db, requestId, 'review-as-expert', missionId),
    ]
    for (const { id } of asked) await letPass(test.db, requestId, id)
    expect((await reviewsOf(test.db, requestId)).map((row) => row.answer)).toEqual(['silent', 'silent', 'silent'])
    expect(await statusOf(test.db, requestId)).toBe('follow-up')
  })
})

describe('what came of a request', () => {
  const tell = ({ requester, requestId }: RequestCast, text = 'The policy is law.') =>
    inTransaction(test.db, (trx) => followUpRequest(trx, requester, { requestId, text }))
  async function dueToTell() {
    const request = await aRequest(test.db, { status: 'follow-up' })
    const { follow_up_at } = await requestById(test.db, request.requestId)
    await setClock(test.db, new Date(follow_up_at!.getTime() + 1000))
    return request
  }

  it('is told months later, and closes it', async () => {
    const request = await dueToTell()
    const { id } = await askOf(test.db, request.requestId, 'follow-up')
    await tell(request)
    expect(await requestById(test.db, request.requestId)).toMatchObject({
      status: 'closed',
      is_open: false,
      came_of_it: 'The policy is law.',
      closed_at: expect.any(Date),
    })
    expect((await eventsOf(test.db, request.requestId)).slice(-2)).toEqual(['request.followed-up', 'request.closed'])
    const task = await test.db.selectFrom('task').select('answer').where('id', '=', id).executeTakeFirst()
    expect(task?.answer).toBe('told')
  })

  it('is not told too early, with no words, or twice', async () => {
    const early = await aRequest(test.db, { status: 'follow-up' })
    await expect(tell(early)).rejects.toMatchObject({ message: 'problem.follow-up-early' })
    const request = await dueToTell()
    await expect(tell(request, ' ')).rejects.toMatchObject({ problems: [{ field: 'text' }] })
    const clicks = await Promise.allSettled([tell(request), tell(request)])
    expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(tell(request)).rejects.toMatchObject({ message: 'problem.request-cannot-close' })
  })

  it('remains untold when the institution is silent; the request is closed all the same', async () => {
    const request = await dueToTell()
    const { id } = await askOf(test.db, request.requestId, 'follow-up')
    await letPass(test.db, request.requestId, id)
    expect(await requestById(test.db, request.requestId)).toMatchObject({ status: 'closed', came_of_it: null })
    expect((await eventsOf(test.db, request.requestId)).at(-1)).toBe('request.closed')
  })
})
