import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { envelopeFigures } from '../../../db/budget/envelope-queries.ts'
import { acceptReport } from '../../../db/grant/accept-report.ts'
import { closeGrant } from '../../../db/grant/close-grant.ts'
import { confirmPayment } from '../../../db/grant/confirm-payment.ts'
import { decideTermination } from '../../../db/grant/decide-termination.ts'
import { giveBankAccount } from '../../../db/grant/give-bank-account.ts'
import { orderPayment } from '../../../db/grant/order-payment.ts'
import { proposeTermination } from '../../../db/grant/propose-termination.ts'
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

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

async function due(grant: Grant, kind = 'pre-financing', round = 1) {
  const payment = await paymentOf(test.db, grant, kind)
  const task = await ask(test.db, grant.proposalId, 'order-payment', `${payment.id}/${round}`)
  return { ref: { proposalId: grant.proposalId, paymentId: payment.id }, task, amount: payment.amount_minor }
}

async function ordered(grant: Grant, kind = 'pre-financing') {
  const { ref, amount } = await due(grant, kind)
  await act(test.db, (trx) => orderPayment(trx, grant.finance, ref))
  return { ref, amount, task: await ask(test.db, grant.proposalId, 'confirm-payment', `${ref.paymentId}/1`) }
}

async function pay(grant: Grant, kind: string): Promise<void> {
  const { ref } = await ordered(grant, kind)
  await act(test.db, (trx) =>
    confirmPayment(trx, grant.secondFinance, { ...ref, valueOn: today(), bankReference: 'STMT 12' }),
  )
}

const accept = (grant: Grant, period: number, acceptedMinor: bigint) =>
  act(test.db, (trx) => acceptReport(trx, grant.officer, { proposalId: grant.proposalId, period, acceptedMinor }))

describe('a payment', () => {
  it('is ordered by one person and confirmed by another, and the ledger follows', async () => {
    const grant = await aRunningGrant(test.db)
    const { ref, task, amount } = await ordered(grant)
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
    const { ref } = await ordered(grant)
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
    await due(grant, 'pre-financing', 2)
    await expect(act(test.db, (trx) => orderPayment(trx, grant.finance, ref))).rejects.toThrow(
      'problem.bank-account-unverified',
    )
  })
  it('goes back with a reason and is ordered again', async () => {
    const grant = await aRunningGrant(test.db)
    const { ref, task } = await ordered(grant)
    await act(test.db, (trx) =>
      returnPaymentOrder(trx, grant.secondFinance, { ...ref, reason: 'Wrong amount in the bank’s form.' }),
    )
    expect(await answerOf(test.db, task.id)).toBe('returned')
    expect(await paymentOf(test.db, grant, 'pre-financing')).toMatchObject({
      status: 'due',
      round: 2,
      ordered_by: null,
    })
    await due(grant, 'pre-financing', 2)
    await act(test.db, (trx) => orderPayment(trx, grant.secondFinance, ref))
  })
  it('is ordered once and confirmed once', async () => {
    const grant = await aRunningGrant(test.db)
    const { ref } = await due(grant)
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
    const { ref } = await ordered(grant)
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
    const { ref } = await due(await aRunningGrant(test.db))
    await expect(
      act(test.db, (trx) => orderPayment(trx, grant.finance, { ...ref, proposalId: grant.proposalId })),
    ).rejects.toMatchObject({ name: 'NotFound' })
  })
  it('stands still while a report is overdue, until the report is there', async () => {
    const grant = await aRunningGrant(test.db)
    const { proposalId } = grant
    const { ref } = await due(grant)
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
    await pay(grant, 'pre-financing')
    await aSubmittedReport(test.db, grant)
    await accept(grant, 1, 90_000_00n)
    await pay(grant, 'interim')
    await aSubmittedReport(test.db, grant, { period: 2, spentMinor: 100_000_00n })
    await accept(grant, 2, 100_000_00n)
    const context = await contextOf(test.db, grant.proposalId)
    await expect(act(test.db, (trx) => closeGrant(trx, context))).rejects.toThrow('problem.grant-not-settled')
    await pay(grant, 'balance')
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
    await pay(grant, 'pre-financing')
    await aSubmittedReport(test.db, grant, { spentMinor: 0n })
    await accept(grant, 1, 0n)
    await aSubmittedReport(test.db, grant, { period: 2, spentMinor: 150_000_00n })
    await accept(grant, 2, 150_000_00n)
    expect(await paymentOf(test.db, grant, 'recovery')).toMatchObject({ amount_minor: 10_000_00n, status: 'due' })
    await pay(grant, 'recovery')
    await act(test.db, async (trx) => closeGrant(trx, await contextOf(test.db, grant.proposalId)))
    expect(await envelopeFigures(test.db, grant.callId)).toMatchObject({
      paid: 160_000_00n,
      recovered: 10_000_00n,
      committed: 0n,
    })
  })
})

describe('terminating', () => {
  const propose = (grant: Grant) =>
    act(test.db, (trx) =>
      proposeTermination(trx, grant.officer, { proposalId: grant.proposalId, reason: 'The office was closed.' }),
    )
  it('needs another person; due payments are cancelled, money goes back, the exception is registered', async () => {
    const grant = await aRunningGrant(test.db)
    const { proposalId } = grant
    await propose(grant)
    const task = await ask(test.db, proposalId, 'approve-termination')
    const terminate = { proposalId, terminate: true, reason: null }
    await expect(act(test.db, (trx) => decideTermination(trx, grant.officer, terminate))).rejects.toThrow(
      'problem.four-eyes',
    )
    await act(test.db, (trx) => decideTermination(trx, grant.approver, terminate))
    expect([await statusOf(test.db, proposalId), await answerOf(test.db, task.id)]).toEqual([
      'terminated',
      'terminated',
    ])
    expect((await paymentOf(test.db, grant, 'pre-financing')).status).toBe('cancelled')
    expect(await envelopeFigures(test.db, grant.callId)).toMatchObject({ available: 1_500_000_00n, committed: 0n })
    const exceptions = await test.db.selectFrom('exception').select('kind').where('case_id', '=', proposalId).execute()
    expect(exceptions).toEqual([{ kind: 'termination' }])
  })
  it('may be declined with a reason: the grant goes on', async () => {
    const grant = await aRunningGrant(test.db)
    const { proposalId } = grant
    await propose(grant)
    const decline = (reason: string | null) =>
      act(test.db, (trx) => decideTermination(trx, grant.approver, { proposalId, terminate: false, reason }))
    await expect(decline(null)).rejects.toMatchObject({ problems: [{ field: 'reason' }] })
    await decline('They moved to a new office.')
    expect(await statusOf(test.db, proposalId)).toBe('active')
    await expect(decline('again')).rejects.toThrow('problem.no-termination')
    await propose(grant)
  })
  it('waits for what the facility has in hand itself', async () => {
    const grant = await aRunningGrant(test.db)
    const { ref } = await ordered(grant)
    await expect(propose(grant)).rejects.toThrow('problem.grant-under-way')
    await act(test.db, (trx) =>
      confirmPayment(trx, grant.secondFinance, { ...ref, valueOn: today(), bankReference: 'x' }),
    )
    await aSubmittedReport(test.db, grant)
    await expect(propose(grant)).rejects.toThrow('problem.grant-under-way')
  })
  it('is proposed once, and stops reports and payments meanwhile', async () => {
    const grant = await aRunningGrant(test.db)
    const { ref } = await due(grant)
    await propose(grant)
    await expect(propose(grant)).rejects.toThrow('problem.grant-not-running')
    await expect(act(test.db, (trx) => orderPayment(trx, grant.finance, ref))).rejects.toThrow(
      'problem.grant-not-running',
    )
  })
})
