import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptReport } from '../../../db/grant/accept-report.ts'
import { confirmPayment } from '../../../db/grant/confirm-payment.ts'
import { decideReportRefusal } from '../../../db/grant/decide-report-refusal.ts'
import { grantBrief } from '../../../db/grant/grant-brief.ts'
import { orderPayment } from '../../../db/grant/order-payment.ts'
import { proposeReportRefusal } from '../../../db/grant/propose-report-refusal.ts'
import { returnReport } from '../../../db/grant/return-report.ts'
import { saveReport } from '../../../db/grant/save-report.ts'
import { submitReport } from '../../../db/grant/submit-report.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aFile } from '../../support/records.ts'
import { act, answerOf, aRunningGrant, aSubmittedReport, ask, type Grant, paymentOf, today } from './a-grant.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const reportOf = (proposalId: string, period = 1) =>
  test.db
    .selectFrom('report')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .where('period', '=', period)
    .executeTakeFirstOrThrow()

async function pay(grant: Grant, kind: string): Promise<void> {
  const payment = await paymentOf(test.db, grant, kind)
  const ref = { proposalId: grant.proposalId, paymentId: payment.id }
  await ask(test.db, grant.proposalId, 'order-payment', `${payment.id}/1`)
  await act(test.db, (trx) => orderPayment(trx, grant.finance, ref))
  await ask(test.db, grant.proposalId, 'confirm-payment', `${payment.id}/1`)
  await act(test.db, (trx) =>
    confirmPayment(trx, grant.secondFinance, { ...ref, valueOn: today(), bankReference: 'STMT 12' }),
  )
}

describe('writing a report', () => {
  it('keeps it partly filled, with a document', async () => {
    const { proposalId, applicant } = await aRunningGrant(test.db)
    const half = { proposalId, period: 1, version: 1, narrative: 'We began', spentMinor: null, document: aFile() }
    expect(await act(test.db, (trx) => saveReport(trx, applicant, half))).toEqual({ version: 2 })
    expect(await reportOf(proposalId)).toMatchObject({ status: 'due', narrative: 'We began', spent_minor: null })
  })
  it('refuses the second of two tabs', async () => {
    const { proposalId, applicant } = await aRunningGrant(test.db)
    const text = (narrative: string) =>
      act(test.db, (trx) =>
        saveReport(trx, applicant, { proposalId, period: 1, version: 1, narrative, spentMinor: null }),
      )
    await text('first tab')
    await expect(text('second tab')).rejects.toMatchObject({ name: 'StaleVersion' })
  })
  it('knows no other period than the contract has', async () => {
    const { proposalId, applicant } = await aRunningGrant(test.db)
    const content = { proposalId, period: 3, version: 1, narrative: 'x', spentMinor: 1n }
    await expect(act(test.db, (trx) => saveReport(trx, applicant, content))).rejects.toMatchObject({ name: 'NotFound' })
  })
})

describe('sending a report in', () => {
  it('answers the task and keeps what was sent with its documents', async () => {
    const { proposalId, applicant } = await aRunningGrant(test.db)
    const task = await ask(test.db, proposalId, 'report', '1/1')
    const content = {
      proposalId,
      period: 1,
      version: 1,
      narrative: 'All done',
      spentMinor: 90_000_00n,
      document: aFile(),
    }
    const receipt = await act(test.db, (trx) => submitReport(trx, applicant, content))
    expect(receipt).toMatchObject({ round: 1, isLate: false })
    expect(await answerOf(test.db, task.id)).toBe('submitted')
    const sent = await test.db
      .selectFrom('report_submission')
      .selectAll()
      .where('proposal_id', '=', proposalId)
      .executeTakeFirstOrThrow()
    expect(sent).toMatchObject({
      round: 1,
      narrative: 'All done',
      spent_minor: 90_000_00n,
      documents: [{ slot: 'report-1', version: 1 }],
    })
  })
  it('needs narrative and costs', async () => {
    const { proposalId, applicant } = await aRunningGrant(test.db)
    await ask(test.db, proposalId, 'report', '1/1')
    const empty = { proposalId, period: 1, version: 1, narrative: null, spentMinor: null }
    await expect(act(test.db, (trx) => submitReport(trx, applicant, empty))).rejects.toMatchObject({
      problems: [{ field: 'narrative' }, { field: 'spent' }],
    })
  })
  it('waits until it is asked for, and is possible once a round', async () => {
    const grant = await aRunningGrant(test.db)
    const content = { proposalId: grant.proposalId, period: 1, version: 1, narrative: 'x', spentMinor: 1n }
    await expect(act(test.db, (trx) => submitReport(trx, grant.applicant, content))).rejects.toThrow(
      'problem.task-not-open',
    )
    await aSubmittedReport(test.db, grant)
    await expect(act(test.db, (trx) => submitReport(trx, grant.applicant, { ...content, version: 2 }))).rejects.toThrow(
      'problem.report-cannot-submit',
    )
  })
})

describe('judging a report', () => {
  it('accepts the interim one: the task is answered and the interim payment is due', async () => {
    const grant = await aRunningGrant(test.db)
    await aSubmittedReport(test.db, grant)
    const task = await ask(test.db, grant.proposalId, 'accept-report', '1/1')
    await act(test.db, (trx) =>
      acceptReport(trx, grant.officer, { proposalId: grant.proposalId, period: 1, acceptedMinor: 90_000_00n }),
    )
    expect(await answerOf(test.db, task.id)).toBe('accepted')
    expect(await paymentOf(test.db, grant, 'interim')).toMatchObject({
      period: 1,
      amount_minor: 20_000_00n,
      status: 'due',
    })
  })
  it('accepts less only with a reason, and never more', async () => {
    const grant = await aRunningGrant(test.db)
    const { proposalId } = grant
    await aSubmittedReport(test.db, grant)
    const accept = (acceptedMinor: bigint, reason?: string) =>
      act(test.db, (trx) =>
        acceptReport(trx, grant.officer, { proposalId, period: 1, acceptedMinor, ...(reason ? { reason } : {}) }),
      )
    await expect(accept(90_000_01n)).rejects.toMatchObject({ problems: [{ message: 'problem.accepted-too-much' }] })
    await expect(accept(80_000_00n)).rejects.toMatchObject({ problems: [{ message: 'problem.accepted-less' }] })
    await accept(80_000_00n, 'The car is not eligible.')
    expect(await reportOf(proposalId)).toMatchObject({ status: 'accepted', accepted_minor: 80_000_00n })
  })
  it('returns it with questions: a next round with a new due date, and nothing of the first is overwritten', async () => {
    const grant = await aRunningGrant(test.db)
    const { proposalId } = grant
    await aSubmittedReport(test.db, grant)
    const { dueAt } = await act(test.db, (trx) =>
      returnReport(trx, grant.officer, { proposalId, period: 1, questions: 'Where are the receipts?' }),
    )
    expect((await grantBrief(test.db, proposalId)).reports[0]).toMatchObject({
      status: 'returned',
      round: 2,
      dueAt: dueAt.getTime(),
    })
    await ask(test.db, proposalId, 'report', '1/2')
    const again = { proposalId, period: 1, version: 2, narrative: 'With receipts', spentMinor: 85_000_00n }
    await act(test.db, (trx) => submitReport(trx, grant.applicant, again))
    const sent = await test.db
      .selectFrom('report_submission')
      .select(['round', 'spent_minor'])
      .where('proposal_id', '=', proposalId)
      .orderBy('round')
      .execute()
    expect(sent).toEqual([
      { round: 1, spent_minor: 90_000_00n },
      { round: 2, spent_minor: 85_000_00n },
    ])
  })
  it('refuses it only with a second person, and registers the exception', async () => {
    const grant = await aRunningGrant(test.db)
    const { proposalId } = grant
    await aSubmittedReport(test.db, grant)
    const proposed = await ask(test.db, proposalId, 'accept-report', '1/1')
    await act(test.db, (trx) =>
      proposeReportRefusal(trx, grant.officer, { proposalId, period: 1, reason: 'Forged invoices.' }),
    )
    expect(await answerOf(test.db, proposed.id)).toBe('refusal-proposed')
    const task = await ask(test.db, proposalId, 'approve-refusal', '1/1')
    const approval = { proposalId, period: 1, approve: true, reason: null }
    await expect(act(test.db, (trx) => decideReportRefusal(trx, grant.officer, approval))).rejects.toThrow(
      'problem.four-eyes',
    )
    await act(test.db, (trx) => decideReportRefusal(trx, grant.approver, approval))
    expect([await answerOf(test.db, task.id), (await reportOf(proposalId)).status]).toEqual(['refused', 'refused'])
    await expect(paymentOf(test.db, grant, 'interim')).rejects.toThrow()
    const exceptions = await test.db
      .selectFrom('exception')
      .select(['kind', 'reason'])
      .where('case_id', '=', proposalId)
      .execute()
    expect(exceptions).toEqual([{ kind: 'refusal', reason: 'Forged invoices.' }])
  })
  it('judges it once more when the approver declines, which needs a reason', async () => {
    const grant = await aRunningGrant(test.db)
    const { proposalId } = grant
    await aSubmittedReport(test.db, grant)
    await act(test.db, (trx) =>
      proposeReportRefusal(trx, grant.officer, { proposalId, period: 1, reason: 'Too short.' }),
    )
    const task = await ask(test.db, proposalId, 'approve-refusal', '1/1')
    const decline = (reason: string | null) =>
      act(test.db, (trx) => decideReportRefusal(trx, grant.approver, { proposalId, period: 1, approve: false, reason }))
    await expect(decline(null)).rejects.toMatchObject({ problems: [{ field: 'reason' }] })
    await decline('Ask them first.')
    expect(await answerOf(test.db, task.id)).toBe('declined')
    const again = await ask(test.db, proposalId, 'accept-report', '1/1/2')
    await act(test.db, (trx) => acceptReport(trx, grant.officer, { proposalId, period: 1, acceptedMinor: 90_000_00n }))
    expect(await answerOf(test.db, again.id)).toBe('accepted')
  })
  it('strikes the balance only when earlier reports are judged and earlier payments made', async () => {
    const grant = await aRunningGrant(test.db)
    const { proposalId } = grant
    await aSubmittedReport(test.db, grant, { period: 2, spentMinor: 100_000_00n })
    const acceptFinal = () =>
      act(test.db, (trx) => acceptReport(trx, grant.officer, { proposalId, period: 2, acceptedMinor: 100_000_00n }))
    await expect(acceptFinal()).rejects.toThrow('problem.earlier-report-open')
    await aSubmittedReport(test.db, grant)
    await act(test.db, (trx) => acceptReport(trx, grant.officer, { proposalId, period: 1, acceptedMinor: 90_000_00n }))
    await expect(acceptFinal()).rejects.toThrow('problem.earlier-payment-open')
    await pay(grant, 'pre-financing')
    await pay(grant, 'interim')
    await acceptFinal()
    expect(await paymentOf(test.db, grant, 'balance')).toMatchObject({ period: 2, amount_minor: 10_000_00n })
  })
})
