import { type Database, inTransaction } from '../../db/database.ts'
import { submitProposal } from '../../db/proposal/submit-proposal.ts'
import { personActor } from '../../domain/case/actor.ts'
import { aCompleteDraft, anApplicant, anOrganisation, aPerson, aPublishedCall } from '../../test/support/records.ts'
import { copyProposal, type Seeded } from './seed.ts'

/** Calls to submit into, and one complete draft from which all others are copied. */
export type Records = { calls: readonly string[]; draftId: string; submittedId: string }

export async function makeRecords(db: Database, calls: number): Promise<Records> {
  const applicant = await anApplicant(db)
  const { proposalId: draftId } = await aCompleteDraft(db, applicant)
  const personId = await aPerson(db)
  const another = { ...applicant, personId, organisationId: await anOrganisation(db, { members: [personId] }) }
  const { proposalId: submittedId } = await aCompleteDraft(db, another)
  await inTransaction(db, (trx) => submitProposal(trx, personActor(personId), { proposalId: submittedId }))
  const ids: string[] = []
  for (let call = 0; call < calls; call++) ids.push(await aPublishedCall(db))
  return { calls: ids, draftId, submittedId }
}

/** Complete drafts whose applicants are signed in. */
export const drafts = (db: Database, { draftId }: Records, into: readonly string[], count: number): Promise<Seeded[]> =>
  copyProposal(db, { of: draftId, into, count })

/** Another open call, with so many submitted proposals in it. */
export async function callWith(db: Database, { submittedId }: Records, count: number): Promise<string> {
  const call = await aPublishedCall(db)
  await copyProposal(db, { of: submittedId, into: [call], count })
  return call
}
