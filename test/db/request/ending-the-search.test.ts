import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { withdrawRequest } from '../../../db/request/withdraw-request.ts'
import { askOf } from '../../support/mission-records.ts'
import { endMissionAs, missionsOf, nominate } from '../../support/nominations.ts'
import { eventsOf, statusOf } from '../../support/records.ts'
import { aRequest } from '../../support/requests.ts'
import { matchingRequests } from './matching-requests.ts'

const { test, matching, reserved, end, twoMissions, deliver } = matchingRequests()

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
