import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptReport } from '../../../db/grant/accept-report.ts'
import { confirmPayment } from '../../../db/grant/confirm-payment.ts'
import { decideTermination } from '../../../db/grant/decide-termination.ts'
import { orderPayment } from '../../../db/grant/order-payment.ts'
import { proposeTermination } from '../../../db/grant/propose-termination.ts'
import { renderMessage } from '../../../db/message/render-message.ts'
import { createRenderer } from '../../../templates/render.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { act, aRunningGrant, aSubmittedReport, ask, type Grant, paymentOf, today } from '../grant/a-grant.ts'

let test: TestDatabase
const renderer = createRenderer()
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

/** A grant of 200,000 of which 160,000 were paid and so much accepted, terminated. */
async function terminated(acceptedMinor: bigint): Promise<Grant> {
  const grant = await aRunningGrant(test.db)
  const { proposalId } = grant
  const ref = { proposalId, paymentId: (await paymentOf(test.db, grant, 'pre-financing')).id }
  await ask(test.db, proposalId, 'order-payment', `${ref.paymentId}/1`)
  await act(test.db, (trx) => orderPayment(trx, grant.finance, ref))
  await ask(test.db, proposalId, 'confirm-payment', `${ref.paymentId}/1`)
  const confirmation = { ...ref, valueOn: today(), bankReference: 'STMT 12' }
  await act(test.db, (trx) => confirmPayment(trx, grant.secondFinance, confirmation))
  await aSubmittedReport(test.db, grant, { spentMinor: acceptedMinor })
  await act(test.db, (trx) => acceptReport(trx, grant.officer, { proposalId, period: 1, acceptedMinor }))
  await act(test.db, (trx) => proposeTermination(trx, grant.officer, { proposalId, reason: 'The office was closed.' }))
  await act(test.db, (trx) => decideTermination(trx, grant.approver, { proposalId, terminate: true, reason: null }))
  return grant
}

async function textOf({ proposalId }: Grant, template: string): Promise<string> {
  const { id } = await test.db
    .selectFrom('message')
    .select('id')
    .where('case_id', '=', proposalId)
    .where('template', '=', template)
    .limit(1)
    .executeTakeFirstOrThrow()
  return (await renderMessage(test.db, renderer, { id, baseUrl: 'https://grants.example.org' })).text
}

/** Which of these words do not stand in a letter. */
const missingIn = (text: string, ...words: string[]) =>
  words.filter((one) => !text.replaceAll('\u00a0', ' ').includes(one))

describe('the letter of a termination', () => {
  it('announces a balance, and asks for a new account if the old one has changed', async () => {
    const text = await textOf(await terminated(170_000_00n), 'grant/terminated')
    const said = [
      'Accepted: EUR 170,000',
      'Paid so far: EUR 160,000',
      'Payment that follows: EUR 10,000',
      'give the new one',
    ]
    expect(missingIn(text, ...said, 'The office was closed.')).toEqual([])
    expect(text).not.toContain('back')
  })
  it('says what has to be paid back, that a debit note follows, and what to do if it cannot be paid at once', async () => {
    const grant = await terminated(90_000_00n)
    const text = await textOf(grant, 'grant/terminated')
    expect(missingIn(text, 'Accepted: EUR 90,000', 'To be paid back: EUR 70,000', 'A debit note follows')).toEqual([])
    const recovery = { proposalId: grant.proposalId, paymentId: (await paymentOf(test.db, grant, 'recovery')).id }
    await act(test.db, (trx) => orderPayment(trx, grant.finance, recovery))
    expect(missingIn(await textOf(grant, 'grant/to-repay'), 'Amount: EUR 70,000', 'Pay it back by: ')).toEqual([])
  })
  it('says that nothing is owed where it is so', async () => {
    const text = await textOf(await terminated(160_000_00n), 'grant/terminated')
    expect(missingIn(text, 'Nothing is owed by either side', 'Keep your records')).toEqual([])
  })
})
