import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../domain/case/actor.ts'
import { paths } from '../../../domain/shared/paths.ts'
import {
  aContract,
  account,
  anAward,
  aRunningGrant,
  aSubmittedReport,
  ask,
  type Grant,
  paymentOf,
  terms,
  today,
} from '../../db/grant/a-grant.ts'
import { type Application, startApplication } from '../../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { statusOf } from '../../support/records.ts'

let test: TestDatabase
let application: Application
beforeAll(async () => {
  test = await createTestDatabase()
  application = await startApplication(test.db)
})
afterAll(async () => {
  await application.stop()
  await test.stop()
})

const as = (actor: Actor) => application.signedIn(actor.kind === 'person' ? actor.personId : '')
const pagesOf = (id: string) => [paths.grants(), paths.grant(id), paths.bankAccount(id), paths.contract(id)]

async function allShown(grant: Grant, addresses: string[]): Promise<void> {
  for (const who of ['applicant', 'officer', 'approver', 'finance'] as const) {
    const reader = await as(grant[who])
    for (const address of addresses)
      expect([who, address, (await reader.page(address)).status]).toEqual([who, address, 200])
  }
}

/** What a terminated grant owes, from the finance officers' own page to the last confirmation. */
async function settledByTwo(grant: Grant, paymentId: string): Promise<void> {
  const { proposalId: id } = grant
  const [grantee, officer, finance, second] = await Promise.all([
    as(grant.applicant),
    as(grant.officer),
    as(grant.finance),
    as(grant.secondFinance),
  ])
  const hrefs = async (reader: typeof finance) =>
    (await reader.view(paths.settlements())).json.settlements.map(({ href }: { href: string }) => href)
  expect(await hrefs(finance)).toContain(paths.payment(id, paymentId))
  expect(await hrefs(officer)).toContain(paths.payment(id, paymentId))
  expect((await officer.page(paths.termination(id))).text).toContain('The office was closed.')
  expect((await grantee.view(paths.grant(id))).json.next).toMatchObject({
    title: { key: 'grant.settlement.next.balance.due.others' },
    href: null,
  })
  expect((await finance.view(paths.grant(id))).json.next.href).toBe(paths.payment(id, paymentId))
  expect((await finance.submit(paths.paymentOrder(id, paymentId), {})).status).toBe(303)
  expect((await finance.view(paths.grant(id))).json.next.href).toBeNull()
  const confirmation = { outcome: 'confirm', valueOn: today(), bankReference: 'TRX-2' }
  expect((await finance.submit(paths.paymentConfirmation(id, paymentId), confirmation)).status).toBe(403)
  expect((await second.submit(paths.paymentConfirmation(id, paymentId), confirmation)).status).toBe(303)
  expect((await grantee.view(paths.grant(id))).json).toMatchObject({
    next: null,
    settlement: { now: { text: { key: 'grant.settlement.now.balance.paid' } } },
  })
  expect(await hrefs(finance)).not.toContain(paths.payment(id, paymentId))
}

describe('the pages of a grant', () => {
  it('go from the award to the closed grant, each with its one next thing', async () => {
    const grant = await anAward(test.db)
    const { proposalId: id } = grant
    const [applicant, officer, approver, finance, second] = await Promise.all([
      as(grant.applicant),
      as(grant.officer),
      as(grant.approver),
      as(grant.finance),
      as(grant.secondFinance),
    ])
    await ask(test.db, id, 'give-bank-account', '1')
    await allShown(grant, pagesOf(id))
    expect((await applicant.view(paths.grant(id))).json.next).toMatchObject({
      title: { key: 'grant.task.give-bank-account.yours' },
      href: paths.bankAccount(id),
    })
    expect((await officer.view(paths.grant(id))).json.next).toMatchObject({
      title: { key: 'grant.task.give-bank-account.others' },
      href: null,
    })
    const given = { version: '0', ...account, bic: '' }
    const wrong = await applicant.submit(paths.bankAccount(id), { ...given, iban: 'KZ00 1' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('value="KZ00 1"')
    expect((await applicant.submit(paths.bankAccount(id), given)).location).toBe(paths.grant(id))
    await ask(test.db, id, 'verify-bank-account', '1')
    await allShown(grant, pagesOf(id))
    expect(
      (await finance.submit(paths.bankAccountVerification(id), { version: '1', outcome: 'verified' })).status,
    ).toBe(303)
    await ask(test.db, id, 'prepare-contract')
    await allShown(grant, pagesOf(id))
    const { startsOn, endsOn } = terms()
    expect((await officer.submit(paths.contract(id), { startsOn, endsOn, amount: '250,000' })).text).toContain('200000')
    expect((await officer.submit(paths.contract(id), { startsOn, endsOn, amount: '200,000.00' })).status).toBe(303)
    await ask(test.db, id, 'sign', '1')
    await allShown(grant, [...pagesOf(id), paths.contractDocument(id)])
    expect((await applicant.submit(paths.signature(id), {})).status).toBe(422)
    expect((await applicant.submit(paths.signature(id), { agrees: 'yes' })).status).toBe(303)
    const first = await paymentOf(test.db, grant, 'pre-financing')
    await ask(test.db, id, 'order-payment', `${first.id}/1`)
    await allShown(grant, [...pagesOf(id), paths.payment(id, first.id), paths.report(id, 1), paths.report(id, 2)])
    expect((await finance.view(paths.grant(id))).json.next.href).toBe(paths.payment(id, first.id))
    expect((await finance.submit(paths.paymentOrder(id, first.id), {})).status).toBe(303)
    await ask(test.db, id, 'confirm-payment', `${first.id}/1`)
    await allShown(grant, [paths.payment(id, first.id)])
    const confirmation = { outcome: 'confirm', valueOn: today(), bankReference: 'TRX-1' }
    expect((await finance.submit(paths.paymentConfirmation(id, first.id), confirmation)).status).toBe(403)
    expect((await second.submit(paths.paymentConfirmation(id, first.id), confirmation)).status).toBe(303)
    await ask(test.db, id, 'report', '1/1')
    const saved = await applicant.post(paths.report(id, 1), { version: 1, narrative: 'We began' })
    expect(saved.status).toBe(303)
    expect((await officer.page(paths.report(id, 1))).text).not.toContain('We began')
    const report = { version: '2', narrative: 'All is done', spent: '100,000' }
    expect((await applicant.submit(paths.reportSubmission(id, 1), report)).status).toBe(303)
    await ask(test.db, id, 'accept-report', '1/1')
    await allShown(grant, [paths.report(id, 1), paths.grant(id)])
    expect((await officer.page(paths.report(id, 1))).text).toContain('All is done')
    const judged = await officer.submit(paths.reportJudgement(id, 1), {
      outcome: 'refuse',
      reason: 'No receipts.',
      accepted: '',
      questions: '',
    })
    expect(judged.status).toBe(303)
    await ask(test.db, id, 'approve-refusal', '1/1')
    expect((await applicant.view(paths.report(id, 1))).json.state.text.key).toBe('grant.reportStatus.submitted')
    expect((await applicant.page(paths.report(id, 1))).text).not.toContain('No receipts.')
    expect((await approver.page(paths.report(id, 1))).text).toContain('No receipts.')
    expect((await approver.submit(paths.reportRefusal(id, 1), { approve: 'no', reason: 'Ask first.' })).status).toBe(
      303,
    )
    await ask(test.db, id, 'accept-report', '1/1/2')
    expect((await officer.submit(paths.reportJudgement(id, 1), { outcome: 'accept', accepted: '100000' })).status).toBe(
      303,
    )
    await allShown(grant, [
      paths.report(id, 1),
      paths.grant(id),
      paths.payment(id, (await paymentOf(test.db, grant, 'interim')).id),
    ])
  })

  it('let a grant be refused and terminated, and tell the grantee only of decisions', async () => {
    const refused = await aContract(test.db)
    const applicant = await as(refused.applicant)
    expect((await applicant.page(paths.refusal(refused.proposalId))).status).toBe(200)
    expect((await applicant.submit(paths.refusal(refused.proposalId), { reason: 'Another donor.' })).status).toBe(303)
    expect(await statusOf(test.db, refused.proposalId)).toBe('not-signed')
    await allShown(refused, pagesOf(refused.proposalId))
    const grant = await aRunningGrant(test.db)
    const { proposalId: id } = grant
    const [officer, approver, grantee] = await Promise.all([as(grant.officer), as(grant.approver), as(grant.applicant)])
    expect((await officer.page(paths.termination(id))).status).toBe(200)
    const proposed = { reason: 'The office was closed.', further: '20,000', basis: '' }
    const unfounded = await officer.submit(paths.termination(id), proposed)
    expect([unfounded.status, unfounded.text.includes('value="20,000"')]).toEqual([422, true])
    expect((await officer.submit(paths.termination(id), { ...proposed, basis: 'Receipts seen.' })).status).toBe(303)
    await ask(test.db, id, 'approve-termination')
    await allShown(grant, [paths.grant(id)])
    expect((await grantee.view(paths.grant(id))).json.status.text.key).toBe('grant.status.active')
    expect((await grantee.page(paths.termination(id))).status).toBe(403)
    expect((await grantee.view(paths.grant(id))).json.settlement).toBeNull()
    expect((await officer.view(paths.grant(id))).json.settlement.words.key).toBe('grant.settlement.words.balance')
    expect((await officer.submit(paths.terminationDecision(id), { terminate: 'yes', reason: '' })).status).toBe(403)
    expect((await approver.page(paths.termination(id))).text).toContain('The office was closed.')
    expect((await approver.submit(paths.terminationDecision(id), { terminate: 'yes', reason: '' })).status).toBe(303)
    const { id: balance } = await paymentOf(test.db, grant, 'balance')
    await allShown(grant, [...pagesOf(id), paths.payment(id, balance)])
    await settledByTwo(grant, balance)
  })

  it('are not there for a proposal that was not awarded, nor for strangers', async () => {
    const grant = await aRunningGrant(test.db)
    await aSubmittedReport(test.db, grant)
    const other = await anAward(test.db)
    const stranger = await as(other.applicant)
    for (const address of [...pagesOf(grant.proposalId).slice(1), paths.report(grant.proposalId, 1)])
      expect((await stranger.page(address)).status).toBe(404)
    expect((await stranger.view(paths.grants())).json.grants.map(({ id }: { id: string }) => id)).toEqual([
      other.proposalId,
    ])
    await test.db.updateTable('case_file').set({ status: 'ranked' }).where('id', '=', other.proposalId).execute()
    expect((await (await as(other.officer)).page(paths.grant(other.proposalId))).status).toBe(404)
  })
})
