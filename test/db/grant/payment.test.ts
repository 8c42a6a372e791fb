import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { envelopeFigures } from '../../../db/budget/envelope-queries.ts'
import { acceptReport } from '../../../db/grant/accept-report.ts'
import { closeGrant } from '../../../db/grant/close-grant.ts'
import { confirmPayment } from '../../../db/grant/confirm-payment.ts'
import { giveBankAccount } from '../../../db/grant/give-bank-account.ts'
import { orderPayment } from '../../../db/grant/order-payment.ts'
import { returnPaymentOrder } from '../../../db/grant/return-payment-order.ts'
import { actOnDueTask } from '../../../db/task/act-on-due-task.ts'
import { addDays } from '../../../domain/shared/working-days.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { eventsOf, setClock, statusOf } from '../../support/records.ts'
import {
  account,
  act,
  answerOf,
  aRunningGrant,
  aSubmittedReport,
  ask,
  awarded,
  contextOf,
  type Grant,
  paymentOf,
  today,
} from './a-grant.ts'
import { due, ordered, pay } from './a-payment.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const accept = (grant: Grant, period: number, acceptedMinor: bigint) =>
  act(test.db, (trx) => acceptReport(trx, grant.officer, { proposalId: grant.proposalId, period, acceptedMinor }))

describe('a payment', () => {
  it('is ordered by one person and confirmed by another, and the ledger follows', async () => {
    const grant = await aRunningGrant(test.db)
    const { ref, task, amount } = await ordered(test.db, grant)
    const confirmation = { ...ref, valueOn: today(), bankReference: 'STMT 12' }
    await expect(act(test.db, (trx) => confirmPayment(trx, grant.finance, confirmation))).rejects.toThrow(
      'problem.four-eyes',
    )
    await act(test.db, (trx) => confirmPayment(trx, grant.secondFinance, confirmation))
    expect(await answerOf(test.db, task.id)).toBe('confirmed')
    expect(await envelopeFigures(test.db, grant.callId)).toMatchObject({ paid: amount, committed: awarded - amount })
  })
  it('is pinned to the version of the account that it was ordered to', async () => {
    const grant = await aRunningGrant(test.db)
    const { ref } = await ordered(test.db, grant)
    await act(test.db, (trx) =>
      giveBankAccount(trx, grant.applicant, { proposalId: grant.proposalId, version: 1, ...account, holder: 'Hamroh' }),
    )
    const { bank_account_id } = await paymentOf(test.db, grant, 'pre-financing')
    const pinned = await test.db
      .selectFrom('bank_account')
      .select('version')
      .where('id', '=', bank_account_id)
      .executeTakeFirstOrThrow()
    expect(pinned.version).toBe(1)
    await act(test.db, (trx) => returnPaymentOrder(trx, grant.secondFinance, { ...ref, reason: 'They changed banks.' }))
    await due(test.db, grant, 'pre-financing', 2)
    await expect(act(test.db, (trx) => orderPayment(trx, grant.finance, ref))).rejects.toThrow(
      'problem.bank-account-unverified',
    )
  })
  it('goes back with a reason and is ordered again', async () => {
    const grant = await aRunningGrant(test.db)
    const { ref, task } = await ordered(test.db, grant)
    await act(test.db, (trx) =>
      returnPaymentOrder(trx, grant.secondFinance, { ...ref, reason: 'Wrong amount in the bank’s form.' }),
    )
    expect(await answerOf(test.db, task.id)).toBe('returned')
    expect(await paymentOf(test.db, grant, 'pre-financing')).toMatchObject({
      status: 'due',
      round: 2,
      ordered_by: null,
    })
    await due(test.db, grant, 'pre-financing', 2)
    await act(test.db, (trx) => orderPayment(trx, grant.secondFinance, ref))
  })
  it('is ordered once and confirmed once', async () => {
    const grant = await aRunningGrant(test.db)
    const { ref } = await due(test.db, grant)
    const confirm = () =>
      act(test.db, (trx) => confirmPayment(trx, grant.secondFinance, { ...ref, valueOn: today(), bankReference: 'x' }))
    await expect(confirm()).rejects.toThrow('problem.payment-cannot-confirm')
    const order = () => act(test.db, (trx) => orderPayment(trx, grant.finance, ref))
    await order()
    await expect(order()).rejects.toThrow('problem.payment-cannot-order')
    await ask(test.db, grant.proposalId, 'confirm-payment', `${ref.paymentId}/1`)
    await confirm()
    await expect(confirm()).rejects.toThrow('problem.payment-cannot-confirm')
  })
  it('has a value date between its order and today', async () => {
    const grant = await aRunningGrant(test.db)
    const { ref } = await ordered(test.db, grant)
    const confirm = (valueOn: string) =>
      act(test.db, (trx) => confirmPayment(trx, grant.secondFinance, { ...ref, valueOn, bankReference: 'x' }))
    await expect(confirm(addDays(today(), -2))).rejects.toMatchObject({
      problems: [{ message: 'problem.value-date-early' }],
    })
    await expect(confirm(addDays(today(), 2))).rejects.toMatchObject({
      problems: [{ message: 'problem.value-date-late' }],
    })
  })
  it('of another grant is not found', async () => {
    const grant = await aRunningGrant(test.db)
    const { ref } = await due(test.db, await aRunningGrant(test.db))
    await expect(
      act(test.db, (trx) => orderPayment(trx, grant.finance, { ...ref, proposalId: grant.proposalId })),
    ).rejects.toMatchObject({ name: 'NotFound' })
  })
  it('stands still while a report is overdue, until the report is there', async () => {
    const grant = await aRunningGrant(test.db)
    const { proposalId } = grant
    const { ref } = await due(test.db, grant)
    const context = await contextOf(test.db, proposalId)
    const report = await ask(test.db, proposalId, 'report', '1/1')
    for (let state = report; state.nextAt !== null; ) {
      await setClock(test.db, new Date(state.nextAt + 1000))
      state = await act(test.db, (trx) => actOnDueTask(trx, context, report.id))
    }
    expect((await eventsOf(test.db, proposalId)).at(-1)).toBe('payments.suspended')
    await expect(act(test.db, (trx) => orderPayment(trx, grant.finance, ref))).rejects.toThrow(
      'problem.payments-suspended',
    )
    await aSubmittedReport(test.db, grant)
    await act(test.db, (trx) => orderPayment(trx, grant.finance, ref)).finally(() => setClock(test.db, new Date()))
  })
})

describe('closing', () => {
  it('gives back what was not needed, once, when all is judged and paid', async () => {
    const grant = await aRunningGrant(test.db)
    await pay(test.db, grant, 'pre-financing')
    await aSubmittedReport(test.db, grant)
    await accept(grant, 1, 90_000_00n)
    await pay(test.db, grant, 'interim')
    await aSubmittedReport(test.db, grant, { period: 2, spentMinor: 100_000_00n })
    await accept(grant, 2, 100_000_00n)
    const context = await contextOf(test.db, grant.proposalId)
    await expect(act(test.db, (trx) => closeGrant(trx, context))).rejects.toThrow('problem.grant-not-settled')
    await pay(test.db, grant, 'balance')
    const now = await contextOf(test.db, grant.proposalId)
    const first = await act(test.db, (trx) => closeGrant(trx, now))
    expect(await act(test.db, (trx) => closeGrant(trx, now))).toEqual(first)
    expect(first.position).toMatchObject({ status: 'closed', isOpen: false })
    const paid = 190_000_00n
    expect(await envelopeFigures(test.db, grant.callId)).toMatchObject({
      paid,
      committed: 0n,
      reserved: 0n,
      available: 1_500_000_00n - paid,
    })
    expect(await statusOf(test.db, grant.callId)).toBe('completed')
  })
  it('waits for money that has to come back', async () => {
    const grant = await aRunningGrant(test.db)
    await pay(test.db, grant, 'pre-financing')
    await aSubmittedReport(test.db, grant, { spentMinor: 0n })
    await accept(grant, 1, 0n)
    await aSubmittedReport(test.db, grant, { period: 2, spentMinor: 150_000_00n })
    await accept(grant, 2, 150_000_00n)
    expect(await paymentOf(test.db, grant, 'recovery')).toMatchObject({ amount_minor: 10_000_00n, status: 'due' })
    await pay(test.db, grant, 'recovery')
    await act(test.db, async (trx) => closeGrant(trx, await contextOf(test.db, grant.proposalId)))
    expect(await envelopeFigures(test.db, grant.callId)).toMatchObject({
      paid: 160_000_00n,
      recovered: 10_000_00n,
      committed: 0n,
    })
  })
})
