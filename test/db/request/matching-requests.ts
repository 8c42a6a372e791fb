import { beforeAll } from 'vitest'
import { postingsOf } from '../../../db/budget/book.ts'
import { inTransaction } from '../../../db/database.ts'
import { acceptMission } from '../../../db/mission/accept-mission.ts'
import { acceptNomination } from '../../../db/mission/accept-nomination.ts'
import { endRequest } from '../../../db/request/end-request.ts'
import { freeDaysOf } from '../../../db/request/free-days.ts'
import { balanceOf } from '../../../domain/budget/balance.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { facilityRules } from '../../support/facility-rules.ts'
import { anExpert } from '../../support/mission-records.ts'
import { endMissionAs, nominate } from '../../support/nominations.ts'
import { ownDatabase } from '../../support/own-database.ts'
import { anAdoptedRuleBook, aRequest, type RequestCast } from '../../support/requests.ts'

/** A facility of a thousand days, and what its officers and institutions do with a request that is being matched. */
export function matchingRequests() {
  const test = ownDatabase()
  beforeAll(async () => {
    const days = { envelope: 1000, leastPerRequest: 2, mostPerRequest: 40 }
    await anAdoptedRuleBook(test.db, facilityRules({ days }))
  })

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

  return { test, matching, free, reserved, end, exceptionsOf, theOnlyOne, twoMissions, accept, deliver }
}
