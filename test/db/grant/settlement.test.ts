import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { envelopeFigures } from '../../../db/budget/envelope-queries.ts'
import { giveBankAccount } from '../../../db/grant/give-bank-account.ts'
import { paymentsOf } from '../../../db/grant/payments-of.ts'
import { returnPaymentOrder } from '../../../db/grant/return-payment-order.ts'
import { settlementOfGrant } from '../../../db/grant/settlement-queries.ts'
import { verifyBankAccount } from '../../../db/grant/verify-bank-account.ts'
import { addDays } from '../../../domain/shared/working-days.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { eventsOf } from '../../support/records.ts'
import { aRuleSet } from '../../support/silk-routes.ts'
import { aProposalIn, signalsOf } from '../award/a-ranked-stage.ts'
import { account, act, awarded, type Grant, paymentOf, today } from './a-grant.ts'
import {
  confirm,
  expectBalanced,
  first,
  ledgerOf,
  order,
  paidGrant,
  refOf,
  terminated,
  total,
} from './a-terminated-grant.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

describe('a grant that is terminated', () => {
  it('keeps what is accepted and unpaid committed until two people have paid it, and frees the rest', async () => {
    const grant = await terminated(test.db, await paidGrant(test.db, { acceptedMinor: 170_000_00n }))
    const balance = 10_000_00n
    expect(await settlementOfGrant(test.db, grant.proposalId)).toMatchObject({
      grant_minor: awarded,
      accepted_minor: 170_000_00n,
      paid_minor: first,
      balance_minor: balance,
      recovery_minor: 0n,
      freed_minor: 30_000_00n,
    })
    expect(await ledgerOf(test.db, grant)).toEqual({ reserved: 0n, committed: balance, paid: first, recovered: 0n })
    await expectBalanced(test.db, grant)
    await order(test.db, grant, 'balance')
    await expect(confirm(test.db, grant, 'balance', grant.finance)).rejects.toThrow('problem.four-eyes')
    await confirm(test.db, grant, 'balance')
    expect(await ledgerOf(test.db, grant)).toEqual({
      reserved: 0n,
      committed: 0n,
      paid: first + balance,
      recovered: 0n,
    })
    await expectBalanced(test.db, grant)
    expect((await envelopeFigures(test.db, grant.callId))?.available).toBe(total - first - balance)
  })

  it('pays back what was paid and never accepted: a debit note with its last day, received by another person', async () => {
    const grant = await terminated(test.db, await paidGrant(test.db, { acceptedMinor: 90_000_00n }))
    expect(await ledgerOf(test.db, grant)).toEqual({ reserved: 0n, committed: 0n, paid: first, recovered: 0n })
    await order(test.db, grant, 'recovery')
    const dueOn = addDays(today(), aRuleSet().payments.repayDays!)
    expect(await paymentOf(test.db, grant, 'recovery')).toMatchObject({
      amount_minor: 70_000_00n,
      status: 'ordered',
      due_on: dueOn,
      bank_account_id: null,
    })
    await expect(confirm(test.db, grant, 'recovery', grant.finance)).rejects.toThrow('problem.four-eyes')
    await confirm(test.db, grant, 'recovery')
    const { paid, recovered, committed } = await ledgerOf(test.db, grant)
    expect([paid - recovered, committed]).toEqual([90_000_00n, 0n])
    await expectBalanced(test.db, grant)
    expect((await eventsOf(test.db, grant.proposalId)).slice(-3)).toEqual([
      'termination.approved',
      'recovery.claimed',
      'recovery.confirmed',
    ])
  })

  it('owes nothing either way where what was accepted is what was paid, and all that is open is free', async () => {
    const grant = await terminated(test.db, await paidGrant(test.db, { acceptedMinor: first }))
    const open = (await paymentsOf(test.db, grant.proposalId)).filter(({ status }) => status !== 'paid')
    expect(open.map(({ kind, status }) => [kind, status])).toEqual([['interim', 'cancelled']])
    expect(await ledgerOf(test.db, grant)).toEqual({ reserved: 0n, committed: 0n, paid: first, recovered: 0n })
    await expectBalanced(test.db, grant)
  })

  it('counts the costs that officer and approver accept beside the reports, on grounds that are named', async () => {
    const further = { furtherMinor: 50_000_00n }
    const grant = await paidGrant(test.db, { acceptedMinor: 90_000_00n })
    await expect(terminated(test.db, grant, further)).rejects.toMatchObject({ problems: [{ field: 'basis' }] })
    await expect(terminated(test.db, grant, { furtherMinor: 110_000_01n, basis: 'x' })).rejects.toMatchObject({
      problems: [{ field: 'further', values: { most: 'EUR 110000.00' } }],
    })
    await terminated(test.db, grant, { ...further, basis: 'List of costs of 3 May, receipts seen.' })
    expect(await paymentOf(test.db, grant, 'recovery')).toMatchObject({ amount_minor: 20_000_00n })
  })

  it('asks for no report any more', async () => {
    const grant = await terminated(test.db, await paidGrant(test.db))
    const reports = await test.db
      .selectFrom('report')
      .select('status')
      .where('proposal_id', '=', grant.proposalId)
      .execute()
    expect(reports.map(({ status }) => status)).toEqual(['cancelled', 'cancelled'])
  })

  it('is settled once: its figures are never changed', async () => {
    const { proposalId } = await terminated(test.db, await paidGrant(test.db))
    const change = test.db.updateTable('settlement').set({ freed_minor: 0n }).where('proposal_id', '=', proposalId)
    await expect(change.execute()).rejects.toThrow('never changed')
  })

  it('offers what is freed to the reserve list, and not what is still to be paid', async () => {
    const grant = await paidGrant(test.db, { acceptedMinor: 170_000_00n })
    await somebodyWaits(grant)
    await terminated(test.db, grant)
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
    const grant = await terminated(test.db, await paidGrant(test.db, { acceptedMinor: 170_000_00n }))
    const { proposalId } = grant
    const give = (version: number) =>
      act(test.db, (trx) => giveBankAccount(trx, grant.applicant, { proposalId, version, ...account }))
    await give(1)
    await expect(order(test.db, grant, 'balance')).rejects.toThrow('problem.bank-account-unverified')
    await act(test.db, (trx) => verifyBankAccount(trx, grant.finance, { proposalId, version: 2, outcome: 'verified' }))
    await order(test.db, grant, 'balance')
    const ref = await refOf(test.db, grant, 'balance')
    await act(test.db, (trx) =>
      returnPaymentOrder(trx, grant.secondFinance, { ...ref, reason: 'The bank sent it back.' }),
    )
    await order(test.db, grant, 'balance')
    await confirm(test.db, grant, 'balance')
    await expect(give(2)).rejects.toThrow('problem.not-awarded')
  })

  it('pays its balance although a report was overdue: none is asked for any more', async () => {
    const grant = await paidGrant(test.db, { acceptedMinor: 170_000_00n })
    await test.db
      .updateTable('report')
      .set({ suspended_at: new Date() })
      .where('proposal_id', '=', grant.proposalId)
      .where('period', '=', 2)
      .execute()
    await terminated(test.db, grant)
    await order(test.db, grant, 'balance')
  })

  it('names no last day where the rules of the call have none', async () => {
    const { repayDays: _, ...payments } = aRuleSet().payments
    const grant = await terminated(test.db, await paidGrant(test.db, { rules: aRuleSet({ payments }) }))
    await order(test.db, grant, 'recovery')
    expect((await paymentOf(test.db, grant, 'recovery')).due_on).toBeNull()
  })
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
