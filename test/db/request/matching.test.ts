import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postingsOf } from '../../../db/budget/book.ts'
import { inTransaction } from '../../../db/database.ts'
import { acceptMission } from '../../../db/mission/accept-mission.ts'
import { acceptNomination } from '../../../db/mission/accept-nomination.ts'
import { cancelMission } from '../../../db/mission/cancel-mission.ts'
import { endRequest } from '../../../db/request/end-request.ts'
import { freeDaysOf } from '../../../db/request/free-days.ts'
import { withdrawRequest } from '../../../db/request/withdraw-request.ts'
import { balanceOf } from '../../../domain/budget/balance.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { addDays } from '../../../domain/shared/working-days.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { facilityRules } from '../../support/facility-rules.ts'
import { anExpert, askOf, today } from '../../support/mission-records.ts'
import { eventsOf, statusOf } from '../../support/records.ts'
import {
  anAdoptedRuleBook,
  aRequest,
  endMissionAs,
  missionsOf,
  nominate,
  type RequestCast,
} from '../../support/requests.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
  const days = { envelope: 1000, leastPerRequest: 2, mostPerRequest: 40 }
  await anAdoptedRuleBook(test.db, facilityRules({ days }))
})
afterAll(() => test.stop())

const matching = () => aRequest(test.db, { status: 'matching' })
const free = ({ requestId }: RequestCast) => freeDaysOf(test.db, requestId)
const reserved = async ({ requestId }: RequestCast) => balanceOf(await postingsOf(test.db, requestId)).reserved
const end = ({ officer, requestId }: RequestCast, reason = 'Nobody fits.') =>
  inTransaction(test.db, (trx) => endRequest(trx, officer, { requestId, reason }))
const exceptionsOf = async (requestId: string) =>
  (await test.db.selectFrom('exception').select('kind').where('case_id', '=', requestId).execute()).map(
    ({ kind }) => kind,
  )
/** An expert who is alone on the roster, and so the first of it. */
const theOnlyOne = async () => {
  await test.db.updateTable('expert').set({ status: 'blocked' }).execute()
  return anExpert(test.db)
}

const twoMissions = async (...days: [number, number]): Promise<RequestCast> => {
  const request = await matching()
  for (const some of days) await nominate(test.db, request, { days: some })
  return request
}
/** Both sides agree: the mission's days are committed. */
const accept = async ({ requester }: RequestCast, missionId: string) => {
  const { expert_id } = await test.db
    .selectFrom('mission')
    .select('expert_id')
    .where('case_id', '=', missionId)
    .executeTakeFirstOrThrow()
  await inTransaction(test.db, (trx) => acceptNomination(trx, requester, { missionId }))
  await inTransaction(test.db, (trx) => acceptMission(trx, personActor(expert_id), { missionId }))
}
const deliver = async (request: RequestCast, missionId: string) => {
  await accept(request, missionId)
  await endMissionAs(test.db, missionId, 'closed')
}

describe('nominating an expert', () => {
  it('begins a mission with its own reference, and binds its days', async () => {
    const request = await matching()
    const { id } = await askOf(test.db, request.requestId, 'nominate')
    const expertId = await theOnlyOne()
    const { missionId } = await nominate(test.db, request, { expertId, reason: '' })
    const mission = await test.db
      .selectFrom('case_file as f')
      .innerJoin('case_file as r', (join) => join.on('r.id', '=', request.requestId))
      .select(['f.kind', 'f.status', 'f.title', 'f.reference', 'r.reference as of', 'r.status as request'])
      .where('f.id', '=', missionId)
      .executeTakeFirstOrThrow()
    expect(mission).toMatchObject({
      kind: 'mission',
      status: 'nominated',
      title: 'A migration policy for Tajikistan',
      reference: `${mission.of}/1`,
      request: 'matching',
    })
    expect([await free(request), await reserved(request)]).toEqual([8, 20n])
    expect(await eventsOf(test.db, missionId)).toEqual(['mission.nominated'])
    expect((await eventsOf(test.db, request.requestId)).at(-1)).toBe('expert.nominated')
    expect(await exceptionsOf(request.requestId)).toEqual([])
    const task = await test.db.selectFrom('task').select('answer').where('id', '=', id).executeTakeFirst()
    expect(task?.answer).toBe('nominated')
  })

  it('may begin a second mission beside the first, of the days that are left', async () => {
    const request = await matching()
    await nominate(test.db, request, { days: 12 })
    await expect(nominate(test.db, request, { days: 9 })).rejects.toMatchObject({
      problems: [{ field: 'days', message: 'problem.mission-days', values: { most: 8 } }],
    })
    await nominate(test.db, request, { days: 8 })
    expect([await free(request), await statusOf(test.db, request.requestId)]).toEqual([0, 'delivery'])
    const references = await test.db
      .selectFrom('mission')
      .select('number')
      .where('request_id', '=', request.requestId)
      .orderBy('number')
      .execute()
    expect(references.map(({ number }) => number)).toEqual([1, 2])
  })

  it('goes on being asked of the officers while approved days are bound to no mission', async () => {
    const request = await matching()
    await nominate(test.db, request, { days: 12 })
    const { state, id } = await askOf(test.db, request.requestId, 'nominate')
    expect(state).toBe('open')
    await nominate(test.db, request, { days: 8 })
    const task = await test.db.selectFrom('task').select('answer').where('id', '=', id).executeTakeFirst()
    expect([task?.answer, await statusOf(test.db, request.requestId)]).toEqual(['nominated', 'delivery'])
  })

  it('gives the last days to one of two who nominate at once', async () => {
    const request = await matching()
    const results = await Promise.allSettled([
      nominate(test.db, request, { days: 15 }),
      nominate(test.db, request, { days: 15 }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await missionsOf(test.db, request.requestId)).toHaveLength(1)
  })

  it('against the ranking needs a reason and is an exception', async () => {
    const request = await matching()
    await theOnlyOne()
    const other = await anExpert(test.db, { name: 'Ivan Petrov', fields: ['border'], languages: ['en'], countries: [] })
    await expect(nominate(test.db, request, { expertId: other, reason: ' ' })).rejects.toMatchObject({
      problems: [{ field: 'reason', message: 'problem.reason-needed' }],
    })
    await nominate(test.db, request, { expertId: other, reason: 'He knows the ministry.' })
    expect(await exceptionsOf(request.requestId)).toEqual(['choice-against-ranking'])
  })

  it('of somebody who is not available then needs a reason of its own and is an exception', async () => {
    const request = await matching()
    await theOnlyOne()
    await test.db.updateTable('expert').set({ status: 'blocked' }).execute()
    const expertId = await anExpert(test.db, { availableTo: addDays(await today(test.db), 50) })
    await expect(nominate(test.db, request, { expertId })).rejects.toMatchObject({
      problems: [{ field: 'despite', message: 'problem.nominee-not-available' }],
    })
    await nominate(test.db, request, { expertId, despite: 'She moved her leave, she said on the telephone.' })
    expect(await exceptionsOf(request.requestId)).toEqual(['override'])
  })

  it('of somebody who has another mission then needs a reason too, also when both are nominated at once', async () => {
    const [one, other] = [await matching(), await matching()]
    const expertId = await theOnlyOne()
    const results = await Promise.allSettled([
      nominate(test.db, one, { expertId }),
      nominate(test.db, other, { expertId }),
    ])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { problems: [{ field: 'despite', message: 'problem.nominee-other-mission' }] },
    })
    const [second] = (await missionsOf(test.db, one.requestId)).length === 0 ? [one] : [other]
    const later = addDays(await today(test.db), 61)
    await nominate(test.db, second!, { expertId, startsOn: later, endsOn: addDays(later, 14) })
  })

  it('that is sent twice makes one mission', async () => {
    const request = await matching()
    const expertId = await theOnlyOne()
    const twice = await Promise.allSettled([
      nominate(test.db, request, { expertId, days: 5 }),
      nominate(test.db, request, { expertId, days: 5, despite: 'Again.' }),
    ])
    expect(twice.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { message: 'problem.expert-nominated-already' },
    })
    expect(await missionsOf(test.db, request.requestId)).toHaveLength(1)
    const later = addDays(await today(test.db), 61)
    await nominate(test.db, request, { expertId, days: 5, startsOn: later, endsOn: addDays(later, 14) })
    expect(await missionsOf(test.db, request.requestId)).toHaveLength(2)
  })

  it('takes only validated experts, never one of the institution, never oneself', async () => {
    const request = await matching()
    for (const status of ['registered', 'blocked'] as const)
      await expect(nominate(test.db, request, { expertId: await anExpert(test.db, { status }) })).rejects.toMatchObject(
        { problems: [{ field: 'expertId', message: 'problem.expert-not-validated' }] },
      )
    const insider = await anExpert(test.db)
    await test.db
      .insertInto('membership')
      .values({ organisation_id: request.organisationId, person_id: insider, role: 'member' })
      .execute()
    await expect(nominate(test.db, request, { expertId: insider })).rejects.toMatchObject({
      problems: [{ field: 'expertId', message: 'problem.expert-of-institution' }],
    })
    const officer = await anExpert(test.db)
    await expect(
      nominate(test.db, { ...request, officer: personActor(officer) }, { expertId: officer }),
    ).rejects.toMatchObject({ message: 'problem.four-eyes' })
    expect(await missionsOf(test.db, request.requestId)).toEqual([])
  })

  it('has dates that are still to come', async () => {
    const yesterday = addDays(await today(test.db), -1)
    await expect(nominate(test.db, await matching(), { startsOn: yesterday })).rejects.toMatchObject({
      problems: [{ field: 'startsOn', message: 'problem.mission-starts-in-the-past' }],
    })
  })

  it('is refused before the request is approved', async () => {
    await expect(nominate(test.db, await aRequest(test.db, { status: 'approval' }))).rejects.toMatchObject({
      message: 'problem.request-cannot-nominate',
    })
  })
})

describe('a mission that ends', () => {
  it('sends its request back to the roster when it falls through, with all its days', async () => {
    const request = await aRequest(test.db, { status: 'delivery' })
    const [missionId] = await missionsOf(test.db, request.requestId)
    await endMissionAs(test.db, missionId!, 'fallen-through')
    expect(await statusOf(test.db, request.requestId)).toBe('matching')
    expect(await free(request)).toBe(20)
    expect((await eventsOf(test.db, request.requestId)).at(-1)).toBe('mission.settled')
  })

  it('leaves its request in delivery while another one is open and every day is bound', async () => {
    const request = await twoMissions(12, 8)
    const [missionId] = await missionsOf(test.db, request.requestId)
    await deliver(request, missionId!)
    expect(await statusOf(test.db, request.requestId)).toBe('delivery')
    expect((await eventsOf(test.db, request.requestId)).at(-1)).toBe('mission.settled')
  })

  it('sends its request back to the roster when it falls through, also while another expert works', async () => {
    const request = await twoMissions(12, 8)
    const [first, second] = await missionsOf(test.db, request.requestId)
    await endMissionAs(test.db, first!, 'fallen-through')
    expect([await statusOf(test.db, request.requestId), await free(request)]).toEqual(['matching', 12])
    const { id } = await askOf(test.db, request.requestId, 'nominate')
    await deliver(request, second!)
    expect([await statusOf(test.db, request.requestId), await reserved(request)]).toEqual(['matching', 12n])
    const { state } = await test.db.selectFrom('task').select('state').where('id', '=', id).executeTakeFirstOrThrow()
    expect(state).toBe('open')
    await end(request, 'The plan is enough.')
    expect([await statusOf(test.db, request.requestId), await reserved(request)]).toEqual(['reviewing', 0n])
  })

  it('frees no days that were never nominated before the officer says that no more is needed', async () => {
    const request = await matching()
    const { missionId } = await nominate(test.db, request, { days: 12 })
    await deliver(request, missionId)
    expect([await statusOf(test.db, request.requestId), await free(request)]).toEqual(['matching', 8])
  })

  it('sends its request to the reviews when it is delivered, and frees the days that are left', async () => {
    const request = await aRequest(test.db, { status: 'delivery' })
    const [missionId] = await missionsOf(test.db, request.requestId)
    await endMissionAs(test.db, missionId!, 'closed')
    expect(await statusOf(test.db, request.requestId)).toBe('reviewing')
    expect(await reserved(request)).toBe(0n)
    const reviewers = await test.db
      .selectFrom('review')
      .select(['reviewer', 'answer'])
      .where('request_id', '=', request.requestId)
      .execute()
    expect(reviewers.map(({ reviewer }) => reviewer).sort()).toEqual([missionId!, 'beneficiary', 'officer'].sort())
  })

  it('sends its request to the reviews when the last one falls through, something was delivered and no day is left', async () => {
    const request = await twoMissions(12, 8)
    const [first, second] = await missionsOf(test.db, request.requestId)
    await deliver(request, first!)
    await endMissionAs(test.db, second!, 'fallen-through')
    expect(await statusOf(test.db, request.requestId)).toBe('matching') // its 8 days are free again
    const { missionId } = await nominate(test.db, request, { days: 8 })
    await accept(request, missionId)
    await endMissionAs(test.db, missionId, 'cancelled') // without giving its days back
    expect(await statusOf(test.db, request.requestId)).toBe('reviewing')
  })

  it('gives promised days back to its request when it is cancelled', async () => {
    const request = await aRequest(test.db, { status: 'delivery' })
    const [missionId] = await missionsOf(test.db, request.requestId)
    await inTransaction(test.db, (trx) =>
      cancelMission(trx, request.officer, { missionId: missionId!, reason: 'The ministry was reorganised.' }),
    )
    expect([await statusOf(test.db, request.requestId), await free(request)]).toEqual(['matching', 20])
  })
})

describe('ending the search', () => {
  it('gives a request up for which nothing was delivered, and frees its days', async () => {
    const request = await matching()
    const { id } = await askOf(test.db, request.requestId, 'nominate')
    await end(request)
    expect([await statusOf(test.db, request.requestId), await reserved(request)]).toEqual(['cancelled', 0n])
    const task = await test.db.selectFrom('task').select('answer').where('id', '=', id).executeTakeFirst()
    expect(task?.answer).toBe('ended')
  })

  it('while an expert works frees the days that are bound to nobody, and the mission goes on', async () => {
    const request = await matching()
    const { missionId } = await nominate(test.db, request, { days: 12 })
    const { id } = await askOf(test.db, request.requestId, 'nominate')
    await end(request, 'Twelve days are enough.')
    expect([await statusOf(test.db, request.requestId), await reserved(request)]).toEqual(['delivery', 12n])
    expect((await eventsOf(test.db, request.requestId)).at(-1)).toBe('search.ended')
    const task = await test.db.selectFrom('task').select('answer').where('id', '=', id).executeTakeFirst()
    expect(task?.answer).toBe('ended')
    await deliver(request, missionId)
    expect(await statusOf(test.db, request.requestId)).toBe('reviewing')
  })

  it('may be said again when another mission has fallen through since', async () => {
    const request = await twoMissions(6, 8)
    const [first, second] = await missionsOf(test.db, request.requestId)
    await end(request, 'Six days fewer will do.')
    await endMissionAs(test.db, second!, 'fallen-through')
    await end(request, 'The first expert is enough.')
    expect([await statusOf(test.db, request.requestId), await reserved(request)]).toEqual(['delivery', 6n])
    await deliver(request, first!)
    expect(await statusOf(test.db, request.requestId)).toBe('reviewing')
  })

  it('reviews what was delivered', async () => {
    const request = await twoMissions(12, 8)
    const [first, second] = await missionsOf(test.db, request.requestId)
    await deliver(request, first!)
    await endMissionAs(test.db, second!, 'fallen-through')
    await end(request)
    expect([await statusOf(test.db, request.requestId), await reserved(request)]).toEqual(['reviewing', 0n])
  })

  it('is refused while no day is free, without a reason, and a second time', async () => {
    await expect(end(await aRequest(test.db, { status: 'delivery' }))).rejects.toMatchObject({
      message: 'problem.request-cannot-give-up',
    })
    const request = await matching()
    await expect(end(request, '')).rejects.toMatchObject({ problems: [{ field: 'reason' }] })
    await end(request)
    await expect(end(request)).rejects.toMatchObject({ message: 'problem.request-cannot-give-up' })
  })

  it("is the institution's too, which may withdraw: the days come free", async () => {
    const request = await matching()
    await inTransaction(test.db, (trx) =>
      withdrawRequest(trx, request.requester, { requestId: request.requestId, reason: 'No longer needed.' }),
    )
    expect([await statusOf(test.db, request.requestId), await reserved(request)]).toEqual(['withdrawn', 0n])
  })

  it('by the institution is refused while an expert works, and reviews what was delivered', async () => {
    const request = await matching()
    const { missionId } = await nominate(test.db, request, { days: 12 })
    const { requestId, requester } = request
    const withdraw = () =>
      inTransaction(test.db, (trx) => withdrawRequest(trx, requester, { requestId, reason: 'The plan is enough.' }))
    await expect(withdraw()).rejects.toMatchObject({ message: 'problem.request-cannot-withdraw' })
    await deliver(request, missionId)
    await withdraw()
    expect([await statusOf(test.db, requestId), await reserved(request)]).toEqual(['reviewing', 0n])
    expect((await eventsOf(test.db, requestId)).slice(-2)).toEqual(['search.ended', 'request.reviewing'])
  })
})
