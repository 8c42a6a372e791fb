import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { giveBankAccount } from '../../../db/grant/give-bank-account.ts'
import { signContract } from '../../../db/grant/sign-contract.ts'
import { submitReport } from '../../../db/grant/submit-report.ts'
import { submissionsOf } from '../../../db/proposal/proposal-queries.ts'
import { submitProposal } from '../../../db/proposal/submit-proposal.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { paths } from '../../../domain/shared/paths.ts'
import { aContract, account, anAward, ask, type Grant } from '../../db/grant/a-grant.ts'
import { type Application, type Reader, startApplication } from '../../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aCompleteDraft, anApplicant, aPerson } from '../../support/records.ts'

const of = 'Hamroh Association'
const note = 'telephone: Their director is ill.'

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

const idOf = (actor: Grant['officer']): string => (actor.kind === 'person' ? actor.personId : '')
const inTheirName = (personId: string) => personActor(personId, { of, note })

/** For whom somebody acted stands on each of these pages for both; what was noted of it for the officer alone. */
async function notedForTheOfficerAlone(
  pages: string[],
  { applicant, officer }: { applicant: Reader; officer: Reader },
) {
  for (const page of pages) {
    const [theirs, ours] = [(await applicant.page(page)).text, (await officer.page(page)).text]
    expect([page, theirs.includes(of), theirs.includes('Their director is ill.')]).toEqual([page, true, false])
    expect([page, ours.includes('Their director is ill.')]).toEqual([page, true])
  }
}

describe('what an officer noted who acted for an applicant', () => {
  it('is read by the facility alone on the pages of a proposal', async () => {
    const applicant = await anApplicant(test.db)
    const { proposalId } = await aCompleteDraft(test.db, applicant)
    const officerId = await aPerson(test.db, { roles: ['officer'] })
    await inTransaction(test.db, (trx) => submitProposal(trx, inTheirName(officerId), { proposalId }))
    await test.db
      .updateTable('call_stage')
      .set({ opened_at: new Date() })
      .where('call_id', '=', applicant.callId)
      .execute()
    const [submission] = await submissionsOf(test.db, proposalId, 1)
    await notedForTheOfficerAlone([paths.proposal(proposalId), paths.receipt(proposalId, submission!.id)], {
      applicant: await application.signedIn(applicant.personId),
      officer: await application.signedIn(officerId),
    })
  })

  it('is read by the facility alone on the pages of a grant', async () => {
    const readers = async (grant: Grant) => ({
      applicant: await application.signedIn(idOf(grant.applicant)),
      officer: await application.signedIn(idOf(grant.officer)),
    })
    const award = await anAward(test.db)
    const given = { proposalId: award.proposalId, version: 0, ...account, holder: 'The holder' }
    await inTransaction(test.db, (trx) => giveBankAccount(trx, inTheirName(idOf(award.officer)), given))
    await notedForTheOfficerAlone(
      [paths.bankAccount(award.proposalId), paths.grant(award.proposalId)],
      await readers(award),
    )
    const grant = await aContract(test.db)
    const { proposalId } = grant
    await inTransaction(test.db, (trx) => signContract(trx, inTheirName(idOf(grant.officer)), { proposalId }))
    await ask(test.db, proposalId, 'report', '1')
    const sent = { proposalId, period: 1, version: 1, narrative: 'We trained.', spentMinor: 90_000_00n }
    await inTransaction(test.db, (trx) => submitReport(trx, inTheirName(idOf(grant.officer)), sent))
    await notedForTheOfficerAlone([paths.grant(proposalId), paths.report(proposalId, 1)], await readers(grant))
  })
})
