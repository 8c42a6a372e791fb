import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { cancelMission } from '../../../db/mission/cancel-mission.ts'
import { askOf } from '../../support/mission-records.ts'
import { endMissionAs, missionsOf, nominate } from '../../support/nominations.ts'
import { eventsOf, statusOf } from '../../support/records.ts'
import { aRequest } from '../../support/requests.ts'
import { matchingRequests } from './matching-requests.ts'

const { test, matching, free, reserved, end, twoMissions, accept, deliver } = matchingRequests()

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
