import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postingsOf } from '../../../db/budget/book.ts'
import { envelopeFigures } from '../../../db/budget/envelope-queries.ts'
import { acceptReport } from '../../../db/grant/accept-report.ts'
import { confirmPayment } from '../../../db/grant/confirm-payment.ts'
import { decideTermination } from '../../../db/grant/decide-termination.ts'
import { giveBankAccount } from '../../../db/grant/give-bank-account.ts'
import { grantBrief } from '../../../db/grant/grant-brief.ts'
import { orderPayment } from '../../../db/grant/order-payment.ts'
import { paymentsOf } from '../../../db/grant/payments-of.ts'
import { proposeTermination } from '../../../db/grant/propose-termination.ts'
import { returnPaymentOrder } from '../../../db/grant/return-payment-order.ts'
import { listOpenSettlements, settlementOfGrant } from '../../../db/grant/settlement-queries.ts'
import { verifyBankAccount } from '../../../db/grant/verify-bank-account.ts'
import { openTask } from '../../../db/task/open-task.ts'
import { balanceOf } from '../../../domain/budget/balance.ts'
import type { LedgerKind } from '../../../domain/budget/ledger.ts'
import { isOpenIn } from '../../../domain/case/status-table.ts'
import { paymentStatus } from '../../../domain/grant/grant-status.ts'
import { periodEnd } from '../../../domain/grant/periods.ts'
import type { Role } from '../../../domain/identity/roles.ts'
import { anybody, type Visitor } from '../../../domain/identity/visitor.ts'
import { addDays } from '../../../domain/shared/working-days.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { eventsOf, statusOf } from '../../support/records.ts'
import { aRuleSet } from '../../support/silk-routes.ts'
import { aProposalIn, signalsOf } from '../award/a-ranked-stage.ts'
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

const total = 1_500_000_00n
const first = 160_000_00n

/** A running grant: its first payment is made, and its interim report, if there is one, is accepted for so much. */
async function paidGrant({
  acceptedMinor,
  ...options
}: {
  acceptedMinor?: bigint
  rules?: ReturnType<typeof aRuleSet>
} = {}) {
  const grant = await aRunningGrant(test.db, options)
  const { id } = await paymentOf(test.db, grant, 'pre-financing')
  await ask(test.db, grant.proposalId, 'order-payment', `${id}/1`)
  await act(test.db, (trx) => orderPayment(trx, grant.finance, { proposalId: grant.proposalId, paymentId: id }))
  await ask(test.db, grant.proposalId, 'confirm-payment', `${id}/1`)
  await confirm(grant, 'pre-financing')
  if (acceptedMinor === undefined) return grant
  await aSubmittedReport(test.db, grant, { spentMinor: acceptedMinor })
  await act(test.db, (trx) =>
    acceptReport(trx, grant.officer, { proposalId: grant.proposalId, period: 1, acceptedMinor }),
  )
  return grant
}

async function terminated(grant: Grant, further: { furtherMinor?: bigint; basis?: string } = {}): Promise<Grant> {
  const { proposalId } = grant
  const proposed = { proposalId, reason: 'The office was closed.', ...further }
  await act(test.db, (trx) => proposeTermination(trx, grant.officer, proposed))
  await act(test.db, (trx) => decideTermination(trx, grant.approver, { proposalId, terminate: true, reason: null }))
  return grant
}

/** The newest payment of a kind that is still open. */
async function refOf(grant: Grant, kind: string) {
  const payments = await paymentsOf(test.db, grant.proposalId)
  const open = payments.find((one) => one.kind === kind && one.status !== 'cancelled' && one.status !== 'paid')
  return { proposalId: grant.proposalId, paymentId: open?.id ?? '' }
}

const order = async (grant: Grant, kind: string) => {
  const ref = await refOf(grant, kind)
  await act(test.db, (trx) => orderPayment(trx, grant.finance, ref))
}

async function confirm(grant: Grant, kind: string, by = grant.secondFinance): Promise<void> {
  const confirmation = { ...(await refOf(grant, kind)), valueOn: today(), bankReference: 'STMT 12' }
  await act(test.db, (trx) => confirmPayment(trx, by, confirmation))
}

const ledgerOf = async ({ proposalId }: Grant) => balanceOf(await postingsOf(test.db, proposalId))

/** Whatever has happened: the envelope is whole, and what was committed is freed, paid or still open. */
async function expectBalanced(grant: Grant): Promise<void> {
  const figures = (await envelopeFigures(test.db, grant.callId))!
  expect(figures.available + figures.reserved + figures.committed + figures.paid).toBe(total)
  const postings = await postingsOf(test.db, grant.proposalId)
  const sum = (kind: LedgerKind) =>
    postings.reduce((all, posting) => (posting.kind === kind ? all + posting.amountMinor : all), 0n)
  const { committed: open } = balanceOf(postings)
  expect(sum('committed')).toBe(sum('decommitted') + sum('paid') + open)
  const settled = (await settlementOfGrant(test.db, grant.proposalId))!
  const final = settled.paid_minor + settled.balance_minor - settled.recovery_minor
  const outstanding = (await paymentsOf(test.db, grant.proposalId))
    .filter(({ status }) => isOpenIn(paymentStatus, status))
    .reduce((all, { kind, amount_minor }) => (kind === 'recovery' ? all - amount_minor : all + amount_minor), 0n)
  expect(sum('paid') - sum('recovered') + outstanding).toBe(final)
}

describe('a grant that is terminated', () => {
  it('keeps what is accepted and unpaid committed until two people have paid it, and frees the rest', async () => {
    const grant = await terminated(await paidGrant({ acceptedMinor: 170_000_00n }))
    const balance = 10_000_00n
    expect(await settlementOfGrant(test.db, grant.proposalId)).toMatchObject({
      grant_minor: awarded,
      accepted_minor: 170_000_00n,
      paid_minor: first,
      balance_minor: balance,
      recovery_minor: 0n,
      freed_minor: 30_000_00n,
    })
    expect(await ledgerOf(grant)).toEqual({ reserved: 0n, committed: balance, paid: first, recovered: 0n })
    await expectBalanced(grant)
    await order(grant, 'balance')
    await expect(confirm(grant, 'balance', grant.finance)).rejects.toThrow('problem.four-eyes')
    await confirm(grant, 'balance')
    expect(await ledgerOf(grant)).toEqual({ reserved: 0n, committed: 0n, paid: first + balance, recovered: 0n })
    await expectBalanced(grant)
    expect((await envelopeFigures(test.db, grant.callId))?.available).toBe(total - first - balance)
  })

  it('pays back what was paid and never accepted: a debit note with its last day, received by another person', async () => {
    const grant = await terminated(await paidGrant({ acceptedMinor: 90_000_00n }))
    expect(await ledgerOf(grant)).toEqual({ reserved: 0n, committed: 0n, paid: first, recovered: 0n })
    await order(grant, 'recovery')
    const dueOn = addDays(today(), aRuleSet().payments.repayDays!)
    expect(await paymentOf(test.db, grant, 'recovery')).toMatchObject({
      amount_minor: 70_000_00n,
      status: 'ordered',
      due_on: dueOn,
      bank_account_id: null,
    })
    await expect(confirm(grant, 'recovery', grant.finance)).rejects.toThrow('problem.four-eyes')
    await confirm(grant, 'recovery')
    const { paid, recovered, committed } = await ledgerOf(grant)
    expect([paid - recovered, committed]).toEqual([90_000_00n, 0n])
    await expectBalanced(grant)
    expect((await eventsOf(test.db, grant.proposalId)).slice(-3)).toEqual([
      'termination.approved',
      'recovery.claimed',
      'recovery.confirmed',
    ])
  })

  it('owes nothing either way where what was accepted is what was paid, and all that is open is free', async () => {
    const grant = await terminated(await paidGrant({ acceptedMinor: first }))
    const open = (await paymentsOf(test.db, grant.proposalId)).filter(({ status }) => status !== 'paid')
    expect(open.map(({ kind, status }) => [kind, status])).toEqual([['interim', 'cancelled']])
    expect(await ledgerOf(grant)).toEqual({ reserved: 0n, committed: 0n, paid: first, recovered: 0n })
    await expectBalanced(grant)
  })

  it('counts the costs that officer and approver accept beside the reports, on grounds that are named', async () => {
    const further = { furtherMinor: 50_000_00n }
    const grant = await paidGrant({ acceptedMinor: 90_000_00n })
    await expect(terminated(grant, further)).rejects.toMatchObject({ problems: [{ field: 'basis' }] })
    await expect(terminated(grant, { furtherMinor: 110_000_01n, basis: 'x' })).rejects.toMatchObject({
      problems: [{ field: 'further', values: { most: 'EUR 110000.00' } }],
    })
    await terminated(grant, { ...further, basis: 'List of costs of 3 May, receipts seen.' })
    expect(await paymentOf(test.db, grant, 'recovery')).toMatchObject({ amount_minor: 20_000_00n })
  })

  it('asks for no report any more', async () => {
    const grant = await terminated(await paidGrant())
    const reports = await test.db
      .selectFrom('report')
      .select('status')
      .where('proposal_id', '=', grant.proposalId)
      .execute()
    expect(reports.map(({ status }) => status)).toEqual(['cancelled', 'cancelled'])
  })

  it('is settled once: its figures are never changed', async () => {
    const { proposalId } = await terminated(await paidGrant())
    const change = test.db.updateTable('settlement').set({ freed_minor: 0n }).where('proposal_id', '=', proposalId)
    await expect(change.execute()).rejects.toThrow('never changed')
  })

  it('offers what is freed to the reserve list, and not what is still to be paid', async () => {
    const grant = await paidGrant({ acceptedMinor: 170_000_00n })
    await somebodyWaits(grant)
    await terminated(grant)
    expect((await signalsOf(test.db, grant.callId)).at(-1)).toMatchObject({ type: 'envelope.freed' })
    const { detail } = await test.db
      .selectFrom('audit_entry')
      .select('detail')
      .where('case_id', '=', grant.callId)
      .where('type', '=', 'envelope.freed')
      .executeTakeFirstOrThrow()
    expect(detail).toMatchObject({ amountMinor: '3000000' })
  })

  it('pays its balance to a new account once that is verified, and takes none when nothing is to be paid', async () => {
    const grant = await terminated(await paidGrant({ acceptedMinor: 170_000_00n }))
    const { proposalId } = grant
    const give = (version: number) =>
      act(test.db, (trx) => giveBankAccount(trx, grant.applicant, { proposalId, version, ...account }))
    await give(1)
    await expect(order(grant, 'balance')).rejects.toThrow('problem.bank-account-unverified')
    await act(test.db, (trx) => verifyBankAccount(trx, grant.finance, { proposalId, version: 2, outcome: 'verified' }))
    await order(grant, 'balance')
    const ref = await refOf(grant, 'balance')
    await act(test.db, (trx) =>
      returnPaymentOrder(trx, grant.secondFinance, { ...ref, reason: 'The bank sent it back.' }),
    )
    await order(grant, 'balance')
    await confirm(grant, 'balance')
    await expect(give(2)).rejects.toThrow('problem.not-awarded')
  })

  it('pays its balance although a report was overdue: none is asked for any more', async () => {
    const grant = await paidGrant({ acceptedMinor: 170_000_00n })
    await test.db
      .updateTable('report')
      .set({ suspended_at: new Date() })
      .where('proposal_id', '=', grant.proposalId)
      .where('period', '=', 2)
      .execute()
    await terminated(grant)
    await order(grant, 'balance')
  })

  it('names no last day where the rules of the call have none', async () => {
    const { repayDays: _, ...payments } = aRuleSet().payments
    const grant = await terminated(await paidGrant({ rules: aRuleSet({ payments }) }))
    await order(grant, 'recovery')
    expect((await paymentOf(test.db, grant, 'recovery')).due_on).toBeNull()
  })
})

describe('what a termination came to', () => {
  const dueOf = async (taskId: string) =>
    (await test.db.selectFrom('task').select('due_at').where('id', '=', taskId).executeTakeFirstOrThrow()).due_at

  it('is asked of finance officers like every payment, until the money has moved: only then are grant and call over', async () => {
    const grant = await terminated(await paidGrant({ acceptedMinor: 170_000_00n }))
    const { id } = await paymentOf(test.db, grant, 'balance')
    const ordering = await ask(test.db, grant.proposalId, 'order-payment', `${id}/1`)
    await order(grant, 'balance')
    const confirming = await ask(test.db, grant.proposalId, 'confirm-payment', `${id}/1`)
    expect([await statusOf(test.db, grant.proposalId), await statusOf(test.db, grant.callId)]).toEqual([
      'settling',
      'decided',
    ])
    await confirm(grant, 'balance')
    expect([await answerOf(test.db, ordering.id), await answerOf(test.db, confirming.id)]).toEqual([
      'ordered',
      'confirmed',
    ])
    expect([await statusOf(test.db, grant.proposalId), await statusOf(test.db, grant.callId)]).toEqual([
      'terminated',
      'completed',
    ])
  })

  it('is not asked for when it was ordered before anybody asked, and asked for anew when the order came back', async () => {
    const grant = await terminated(await paidGrant({ acceptedMinor: 170_000_00n }))
    await order(grant, 'balance')
    const ref = await refOf(grant, 'balance')
    const asked = (kind: 'order-payment' | 'confirm-payment', round: number) =>
      ask(test.db, grant.proposalId, kind, `${ref.paymentId}/${round}`)
    expect(await asked('order-payment', 1)).toMatchObject({ state: 'done', answer: 'ordered' })
    await act(test.db, (trx) => returnPaymentOrder(trx, grant.secondFinance, { ...ref, reason: 'A wrong name.' }))
    expect(await asked('confirm-payment', 1)).toMatchObject({ state: 'done', answer: 'returned' })
    expect(await asked('order-payment', 2)).toMatchObject({ state: 'open' })
  })

  it('asks for money that should come back when its last day is over', async () => {
    const grant = await terminated(await paidGrant({ acceptedMinor: 90_000_00n }))
    await order(grant, 'recovery')
    const { payments } = await grantBrief(test.db, grant.proposalId)
    const { id, dueAt } = payments.find(({ kind }) => kind === 'recovery')!
    expect(dueAt).toBe(periodEnd(addDays(today(), aRuleSet().payments.repayDays!), aRuleSet().zone).getTime())
    const context = await contextOf(test.db, grant.proposalId)
    const question = { kind: 'confirm-payment', subject: `${id}/1`, dueAt: dueAt! } as const
    const task = await act(test.db, (trx) => openTask(trx, context, question))
    expect((await dueOf(task.id)).getTime()).toBe(dueAt)
  })

  it('may be nothing: then the grant is over at once, and its call with it', async () => {
    const grant = await terminated(await paidGrant({ acceptedMinor: first }))
    expect([await statusOf(test.db, grant.proposalId), await statusOf(test.db, grant.callId)]).toEqual([
      'terminated',
      'completed',
    ])
  })
})

describe('the list of open settlements', () => {
  it('has what is to be paid or to come back until it has, for the officers of that call', async () => {
    const grant = await terminated(await paidGrant({ acceptedMinor: 90_000_00n }))
    const seenBy = async (visitor: Visitor) =>
      (await listOpenSettlements(test.db, visitor, { most: 100 })).filter(({ id }) => id === grant.proposalId)
    const listed = () => seenBy(holding('finance-officer', grant.callId))
    expect(await listed()).toMatchObject([{ kind: 'recovery', amount_minor: 70_000_00n, status: 'due', due_on: null }])
    const elsewhere = (await aRunningGrant(test.db)).callId
    expect(await seenBy(holding('finance-officer', elsewhere))).toEqual([])
    expect(await seenBy(holding('evaluator', null))).toEqual([])
    await order(grant, 'recovery')
    expect(await listed()).toMatchObject([{ status: 'ordered', due_on: addDays(today(), 45) }])
    await confirm(grant, 'recovery')
    expect(await listed()).toEqual([])
  })
})

const holding = (role: Role, callId: string | null): Visitor => ({
  ...anybody,
  person: { id: crypto.randomUUID(), name: 'Reader' } as NonNullable<Visitor['person']>,
  roles: [{ role, callId, scope: null, standsInFor: null }],
})

/** A proposal on the call's reserve list, by a decision whose letters are out. */
async function somebodyWaits({ callId, officer }: Grant): Promise<void> {
  const { id } = await aProposalIn(test.db, callId, { stage: 2, status: 'reserve' })
  const decision = await test.db
    .insertInto('decision')
    .values({
      case_id: callId,
      call_id: callId,
      stage: 2,
      kind: 'stage',
      status: 'released',
      drafted_by: officer.kind === 'person' ? officer.personId : '',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await test.db
    .insertInto('decision_entry')
    .values({ decision_id: decision.id, proposal_id: id, computed: 'reserve', outcome: 'reserve' })
    .execute()
}
