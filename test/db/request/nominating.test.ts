import { describe, expect, it } from 'vitest'
import { personActor } from '../../../domain/case/actor.ts'
import { addDays } from '../../../domain/shared/working-days.ts'
import { anExpert, askOf, today } from '../../support/mission-records.ts'
import { missionsOf, nominate } from '../../support/nominations.ts'
import { eventsOf, statusOf } from '../../support/records.ts'
import { aRequest } from '../../support/requests.ts'
import { matchingRequests } from './matching-requests.ts'

const { test, matching, free, reserved, exceptionsOf, theOnlyOne } = matchingRequests()

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
