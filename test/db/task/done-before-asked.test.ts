import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { orderFee } from '../../../db/mission/order-fee.ts'
import { returnFee } from '../../../db/mission/return-fee.ts'
import { answerConsultation } from '../../../db/request/answer-consultation.ts'
import { answerReview } from '../../../db/request/answer-review.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aMission, askOf } from '../../support/mission-records.ts'
import { eventsOf } from '../../support/records.ts'
import { aRequest } from '../../support/requests.ts'

let test: TestDatabase
let requests: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
  requests = await createTestDatabase()
})
afterAll(async () => {
  await test.stop()
  await requests.stop()
})

const done = (answer: string) => ({ state: 'done', answer, nextAt: null })

describe('what was done before the workflow asked for it', () => {
  it('a fee that is ordered already is not to be ordered again, but to be confirmed', async () => {
    const cast = await aMission(test.db, { status: 'payment' })
    await inTransaction(test.db, (trx) => orderFee(trx, cast.finance, { ...cast, accountVersion: 1 }))
    expect(await askOf(test.db, cast.missionId, 'order-fee', '1')).toMatchObject(done('ordered'))
    expect(await eventsOf(test.db, cast.missionId)).not.toContain('task.opened')
    expect(await askOf(test.db, cast.missionId, 'confirm-fee', '1')).toMatchObject({ state: 'open' })
  })

  it('an order that was sent back is given again, in its next round', async () => {
    const cast = await aMission(test.db, { status: 'payment' })
    await inTransaction(test.db, (trx) => orderFee(trx, cast.finance, { ...cast, accountVersion: 1 }))
    await inTransaction(test.db, (trx) => returnFee(trx, cast.secondFinance, { ...cast, reason: 'The name is wrong.' }))
    expect(await askOf(test.db, cast.missionId, 'order-fee', '1')).toMatchObject(done('ordered'))
    expect(await askOf(test.db, cast.missionId, 'confirm-fee', '1')).toMatchObject(done('returned'))
    expect(await askOf(test.db, cast.missionId, 'order-fee', '2')).toMatchObject({ state: 'open' })
  })

  it('a fee that is due is asked for, and what is asked stays as it was', async () => {
    const cast = await aMission(test.db, { status: 'payment' })
    const asked = await askOf(test.db, cast.missionId, 'order-fee', '1')
    expect(asked).toMatchObject({ state: 'open' })
    await inTransaction(test.db, (trx) => orderFee(trx, cast.finance, { ...cast, accountVersion: 1 }))
    expect(await askOf(test.db, cast.missionId, 'order-fee', '1')).toMatchObject({ ...done('ordered'), id: asked.id })
  })

  it('a party that has answered gets no question and no mail any more', async () => {
    const { requestId, unit } = await aRequest(requests.db, { status: 'consultation' })
    const answer = { requestId, party: 'unit', answer: 'consent', remark: null } as const
    await inTransaction(requests.db, (trx) => answerConsultation(trx, unit, answer))
    expect(await askOf(requests.db, requestId, 'consult', 'unit')).toMatchObject(done('consent'))
    expect(await askOf(requests.db, requestId, 'consult', 'delegation')).toMatchObject({ state: 'open' })
    const mails = await requests.db
      .selectFrom('message')
      .select('recipient_id')
      .where('case_id', '=', requestId)
      .where('template', '=', 'task/consult')
      .execute()
    expect(mails.map((row) => row.recipient_id)).not.toContain(unit.personId)
  })

  it('a review that has been given is not asked for', async () => {
    const { requestId, requester, officer } = await aRequest(requests.db, { status: 'reviewing' })
    const given = { requestId, scores: { quality: 4 }, remark: null }
    await inTransaction(requests.db, (trx) => answerReview(trx, requester, { ...given, reviewer: 'beneficiary' }))
    await inTransaction(requests.db, (trx) => answerReview(trx, officer, { ...given, reviewer: 'officer' }))
    expect(await askOf(requests.db, requestId, 'review-as-beneficiary')).toMatchObject(done('given'))
    expect(await askOf(requests.db, requestId, 'review-as-officer')).toMatchObject(done('given'))
    const expert = await requests.db
      .selectFrom('review')
      .select('reviewer')
      .where('request_id', '=', requestId)
      .where('person_id', 'is not', null)
      .executeTakeFirstOrThrow()
    expect(await askOf(requests.db, requestId, 'review-as-expert', expert.reviewer)).toMatchObject({ state: 'open' })
  })
})
