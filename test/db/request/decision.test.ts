import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postingsOf } from '../../../db/budget/book.ts'
import { inTransaction } from '../../../db/database.ts'
import { judgeRequest, type RequestJudgement } from '../../../db/request/judge-request.ts'
import { assessmentsOf } from '../../../db/request/partner-queries.ts'
import { requestById } from '../../../db/request/request-queries.ts'
import { balanceOf } from '../../../domain/budget/balance.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { facilityRules } from '../../support/facility-rules.ts'
import { askOf } from '../../support/mission-records.ts'
import { eventsOf, statusOf } from '../../support/records.ts'
import { anAdoptedRuleBook, aRequest, daysLeft, findings, type RequestCast, recommend } from '../../support/requests.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
  await anAdoptedRuleBook(test.db)
})
afterAll(() => test.stop())

const judge = (request: RequestCast, given: Partial<RequestJudgement> = {}, by = request.approver) =>
  inTransaction(test.db, (trx) =>
    judgeRequest(trx, by, { requestId: request.requestId, judgement: 'approved', days: 20, reason: '', ...given }),
  )
const toApprove = () => aRequest(test.db, { status: 'approval' })

describe('assessing a request', () => {
  it('goes to approval with a finding on every criterion, days and a reason', async () => {
    const request = await aRequest(test.db, { status: 'assessment' })
    const { id } = await askOf(test.db, request.requestId, 'assess')
    await recommend(test.db, request, { days: 12 })
    expect(await statusOf(test.db, request.requestId)).toBe('approval')
    expect(await assessmentsOf(test.db, request.requestId)).toMatchObject([
      { recommendation: 'approve', days: 12, findings, judgement: null },
    ])
    const task = await test.db.selectFrom('task').select('answer').where('id', '=', id).executeTakeFirst()
    expect(task?.answer).toBe('approve')
  })

  it('is refused with a criterion left open', async () => {
    const request = await aRequest(test.db, { status: 'assessment' })
    await expect(recommend(test.db, request, { findings: { eligible: findings.eligible } })).rejects.toMatchObject({
      problems: [{ field: 'findings.clear', message: 'problem.finding-missing' }],
    })
  })

  it('is refused before the consultation is over, and a second time', async () => {
    const early = await aRequest(test.db, { status: 'consultation' })
    await expect(recommend(test.db, early)).rejects.toMatchObject({ message: 'problem.request-cannot-recommend' })
    const request = await aRequest(test.db, { status: 'assessment' })
    const clicks = await Promise.allSettled([recommend(test.db, request), recommend(test.db, request)])
    expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await assessmentsOf(test.db, request.requestId)).toHaveLength(1)
  })
})

describe('deciding on a request', () => {
  it('reserves the days that are approved, and looks for an expert', async () => {
    const request = await toApprove()
    const before = await daysLeft(test.db)
    await judge(request, { days: 15, reason: 'Fewer will do.' })
    expect(await requestById(test.db, request.requestId)).toMatchObject({ status: 'matching', approved_days: 15 })
    expect(balanceOf(await postingsOf(test.db, request.requestId)).reserved).toBe(15n)
    expect(await daysLeft(test.db)).toBe(before - 15)
  })

  it('is not done by whoever assessed it, whatever role they hold', async () => {
    const request = await toApprove()
    await expect(judge(request, {}, request.officer)).rejects.toMatchObject({
      name: 'Forbidden',
      message: 'problem.four-eyes',
    })
  })

  it('rejects with a reason, and binds nothing', async () => {
    const request = await toApprove()
    const before = await daysLeft(test.db)
    await expect(judge(request, { judgement: 'rejected', days: null })).rejects.toMatchObject({
      problems: [{ field: 'reason' }],
    })
    await judge(request, { judgement: 'rejected', days: null, reason: 'Outside the purpose.' })
    expect(await statusOf(test.db, request.requestId)).toBe('rejected')
    expect(await daysLeft(test.db)).toBe(before)
  })

  it('sends an assessment back: a new one is made, and the old one stays in the record', async () => {
    const request = await toApprove()
    await judge(request, { judgement: 'sent-back', days: null, reason: 'Why 20 days?' })
    expect(await statusOf(test.db, request.requestId)).toBe('assessment')
    await recommend(test.db, request, { days: 10 })
    await judge(request, { days: 10 })
    expect((await assessmentsOf(test.db, request.requestId)).map(({ judgement, days }) => [judgement, days])).toEqual([
      ['approved', 10],
      ['sent-back', 20],
    ])
  })

  it('is done once, also when two click at the same moment', async () => {
    const request = await toApprove()
    const clicks = await Promise.allSettled([judge(request), judge(request)])
    expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(judge(request)).rejects.toMatchObject({ message: 'problem.request-cannot-approve' })
    expect(balanceOf(await postingsOf(test.db, request.requestId)).reserved).toBe(20n)
    expect((await eventsOf(test.db, request.requestId)).filter((type) => type === 'request.approved')).toHaveLength(1)
  })

  it('approves nothing that the facility does not have: of the last days one request gets them, the other waits', async () => {
    const [one, other] = [await toApprove(), await toApprove()]
    const bound = 100 - (await daysLeft(test.db))
    await anAdoptedRuleBook(
      test.db,
      facilityRules({ days: { envelope: bound + 30, leastPerRequest: 2, mostPerRequest: 30 } }),
    )
    const results = await Promise.allSettled([judge(one), judge(other)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const failed = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect(failed.reason).toMatchObject({ name: 'InvalidTransition', message: 'problem.days-reserved' })
    const statuses = [await statusOf(test.db, one.requestId), await statusOf(test.db, other.requestId)]
    expect(statuses.sort()).toEqual(['approval', 'matching'])
    expect(await daysLeft(test.db)).toBe(10)
  })
})
