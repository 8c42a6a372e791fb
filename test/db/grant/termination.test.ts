import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { envelopeFigures } from '../../../db/budget/envelope-queries.ts'
import { confirmPayment } from '../../../db/grant/confirm-payment.ts'
import { decideTermination } from '../../../db/grant/decide-termination.ts'
import { orderPayment } from '../../../db/grant/order-payment.ts'
import { proposeTermination } from '../../../db/grant/propose-termination.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { statusOf } from '../../support/records.ts'
import { act, answerOf, aRunningGrant, aSubmittedReport, ask, type Grant, paymentOf, today } from './a-grant.ts'
import { due, ordered } from './a-payment.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

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
    const { ref } = await ordered(test.db, grant)
    await expect(propose(grant)).rejects.toThrow('problem.grant-under-way')
    await act(test.db, (trx) =>
      confirmPayment(trx, grant.secondFinance, { ...ref, valueOn: today(), bankReference: 'x' }),
    )
    await aSubmittedReport(test.db, grant)
    await expect(propose(grant)).rejects.toThrow('problem.grant-under-way')
  })
  it('is proposed once, and stops reports and payments meanwhile', async () => {
    const grant = await aRunningGrant(test.db)
    const { ref } = await due(test.db, grant)
    await propose(grant)
    await expect(propose(grant)).rejects.toThrow('problem.grant-not-running')
    await expect(act(test.db, (trx) => orderPayment(trx, grant.finance, ref))).rejects.toThrow(
      'problem.grant-not-running',
    )
  })
})
