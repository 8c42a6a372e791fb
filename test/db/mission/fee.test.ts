import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, type Trx } from '../../../db/database.ts'
import { confirmFee } from '../../../db/mission/confirm-fee.ts'
import { orderFee } from '../../../db/mission/order-fee.ts'
import { returnFee } from '../../../db/mission/return-fee.ts'
import { validateReport } from '../../../db/mission/validate-report.ts'
import { addDays } from '../../../domain/shared/working-days.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aMission, anAccount, anExpert, askOf, type Cast, report, today } from '../../support/mission-records.ts'
import { eventsOf, statusOf } from '../../support/records.ts'
import { answerOf, daysOf } from './days.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const act = <R>(command: (trx: Trx) => Promise<R>): Promise<R> => inTransaction(test.db, command)
const order = ({ missionId, finance }: Cast, accountVersion = 1) =>
  act((trx) => orderFee(trx, finance, { missionId, accountVersion }))
const confirm = async ({ missionId, secondFinance }: Cast, valueOn?: string, accountVersion = 1) => {
  const paid = { missionId, accountVersion, valueOn: valueOn ?? (await today(test.db)), bankReference: 'STMT 12' }
  return act((trx) => confirmFee(trx, secondFinance, paid))
}
const rowOf = (missionId: string) =>
  test.db.selectFrom('fee').selectAll().where('mission_id', '=', missionId).executeTakeFirstOrThrow()

describe('a fee', () => {
  it('is ordered by one person and confirmed by another: the mission is closed, the days worked are used up', async () => {
    const cast = await aMission(test.db, { status: 'payment' })
    const first = await askOf(test.db, cast.missionId, 'order-fee', '1')
    await order(cast)
    expect(await answerOf(test.db, first.id)).toBe('ordered')
    const second = await askOf(test.db, cast.missionId, 'confirm-fee', '1')
    await expect(confirm({ ...cast, secondFinance: cast.finance })).rejects.toThrow('problem.four-eyes')
    await confirm(cast)
    expect(await answerOf(test.db, second.id)).toBe('confirmed')
    expect(await rowOf(cast.missionId)).toMatchObject({ status: 'paid', bank_reference: 'STMT 12' })
    expect(await statusOf(test.db, cast.missionId)).toBe('closed')
    const [, committed, paid] = await daysOf(test.db, cast.requestId)
    expect([committed, paid]).toEqual([0, 10])
  })
  it('of the last days of a request leads to its reviews', async () => {
    const cast = await aMission(test.db, { status: 'payment', days: 20 })
    await order(cast)
    await confirm(cast)
    expect(await statusOf(test.db, cast.requestId)).toBe('reviewing')
    expect((await eventsOf(test.db, cast.requestId)).at(-1)).toBe('request.reviewing')
  })
  it('of nothing is not ordered: the mission is closed by its validation, and its days are the facility’s again', async () => {
    const expertId = await anExpert(test.db, { hasAccount: false })
    const cast = await aMission(test.db, { status: 'reporting', expertId, days: 20 })
    await report(test.db, cast, { daysWorked: 0, daysAway: 0 })
    await act((trx) => validateReport(trx, cast.requester, cast))
    expect(await rowOf(cast.missionId)).toMatchObject({ status: 'none', amount_minor: 0n, ordered_by: null })
    expect(await statusOf(test.db, cast.missionId)).toBe('closed')
    expect(await statusOf(test.db, cast.requestId)).toBe('reviewing')
    const [, committed, paid] = await daysOf(test.db, cast.requestId)
    expect([committed, paid]).toEqual([0, 0])
    await expect(order(cast)).rejects.toThrow('problem.mission-cannot-pay')
  })
  it('is ordered once and confirmed once, in this order', async () => {
    const cast = await aMission(test.db, { status: 'payment' })
    await expect(confirm(cast)).rejects.toThrow('problem.fee-cannot-confirm')
    await order(cast)
    await expect(order(cast)).rejects.toThrow('problem.fee-cannot-order')
    await confirm(cast)
    await expect(confirm(cast)).rejects.toThrow('problem.mission-cannot-pay')
    await expect(order(cast)).rejects.toThrow('problem.mission-cannot-pay')
  })
  it('is not due before the report is validated', async () => {
    const cast = await aMission(test.db, { status: 'validation' })
    await expect(order(cast)).rejects.toThrow('problem.mission-cannot-pay')
  })
  it('needs an account', async () => {
    const expertId = await anExpert(test.db, { hasAccount: false })
    const cast = await aMission(test.db, { status: 'payment', expertId })
    await expect(order(cast)).rejects.toThrow('problem.expert-account-missing')
  })
  it('keeps the account to which it was ordered', async () => {
    const cast = await aMission(test.db, { status: 'payment' })
    await order(cast)
    await anAccount(test.db, cast.expertId, { version: 2, iban: 'DE89370400440532013000' })
    expect(await rowOf(cast.missionId)).toMatchObject({ iban: 'AT611904300234573201', account_version: 1 })
    await confirm(cast)
  })
  it('is not ordered to an account that nobody has verified', async () => {
    const expertId = await anExpert(test.db, { hasAccount: false })
    await anAccount(test.db, expertId, { isVerified: false })
    const cast = await aMission(test.db, { status: 'payment', expertId })
    await expect(order(cast)).rejects.toThrow('problem.expert-account-unverified')
  })
  it('is not ordered to another account than the one that was shown', async () => {
    const cast = await aMission(test.db, { status: 'payment' })
    await anAccount(test.db, cast.expertId, { version: 2, iban: 'DE89370400440532013000' })
    await expect(order(cast, 1)).rejects.toThrow('problem.account-changed')
    await order(cast, 2)
    expect((await rowOf(cast.missionId)).iban).toBe('DE89370400440532013000')
  })
  it('is not confirmed for another account than the one that was shown', async () => {
    const cast = await aMission(test.db, { status: 'payment' })
    await order(cast)
    const giveBack = { missionId: cast.missionId, reason: 'The expert has moved.' }
    await act((trx) => returnFee(trx, cast.secondFinance, giveBack))
    await anAccount(test.db, cast.expertId, { version: 2, iban: 'DE89370400440532013000' })
    await order(cast, 2)
    await expect(confirm(cast, undefined, 1)).rejects.toThrow('problem.fee-account-changed')
    await confirm(cast, undefined, 2)
  })
  it('is reckoned by where the expert lived when they were nominated', async () => {
    const cast = await aMission(test.db, { status: 'validation' })
    await test.db.updateTable('expert').set({ home_country: 'TJ' }).where('person_id', '=', cast.expertId).execute()
    await act((trx) => validateReport(trx, cast.requester, cast))
    expect((await rowOf(cast.missionId)).subsistence_days).toBe(12)
  })
  it('has a value date between its order and today', async () => {
    const cast = await aMission(test.db, { status: 'payment' })
    await order(cast)
    const now = await today(test.db)
    await expect(confirm(cast, addDays(now, -2))).rejects.toMatchObject({
      problems: [{ field: 'valueOn', message: 'problem.value-date-early' }],
    })
    await expect(confirm(cast, addDays(now, 1))).rejects.toMatchObject({
      problems: [{ field: 'valueOn', message: 'problem.value-date-late' }],
    })
    await confirm(cast, addDays(now, -1))
  })
})

describe('an order that is sent back', () => {
  it('is given again as the next round', async () => {
    const cast = await aMission(test.db, { status: 'payment' })
    const { missionId, secondFinance } = cast
    const giveBack = (reason: string) => act((trx) => returnFee(trx, secondFinance, { missionId, reason }))
    await expect(giveBack('Wrong name.')).rejects.toThrow('problem.fee-cannot-return')
    await order(cast)
    const task = await askOf(test.db, missionId, 'confirm-fee', '1')
    await expect(giveBack(' ')).rejects.toMatchObject({ problems: [{ message: 'problem.reason-needed' }] })
    await giveBack('The bank does not know the name.')
    expect(await answerOf(test.db, task.id)).toBe('returned')
    expect(await rowOf(missionId)).toMatchObject({ status: 'due', round: 2, ordered_by: null, iban: null })
    await act((trx) => orderFee(trx, secondFinance, { missionId, accountVersion: 1 }))
    await confirm({ ...cast, secondFinance: cast.finance })
    expect(await statusOf(test.db, missionId)).toBe('closed')
  })
})
