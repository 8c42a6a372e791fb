import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { endHelp, inviteHelp, logDraftReading } from '../../../db/proposal/invite-help.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aCompleteDraft, anApplicant, aPerson, setClock } from '../../support/records.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

async function aDraft() {
  const applicant = await anApplicant(test.db)
  const { proposalId } = await aCompleteDraft(test.db, applicant)
  return {
    proposalId,
    owner: personActor(applicant.personId),
    officer: personActor(await aPerson(test.db, { roles: ['officer'] })),
  }
}

const readings = (proposalId: string) =>
  test.db
    .selectFrom('draft_reading')
    .innerJoin('help_invitation', 'help_invitation.id', 'draft_reading.help_invitation_id')
    .select('read_by')
    .where('proposal_id', '=', proposalId)
    .execute()

it('keeps an officer out of a draft without an invitation', async () => {
  const { proposalId, officer } = await aDraft()
  await expect(inTransaction(test.db, (trx) => logDraftReading(trx, officer, proposalId))).rejects.toMatchObject({
    name: 'NotFound',
  })
})

it('writes down every reading that the owner invited, and ends with its time', async () => {
  const { proposalId, owner, officer } = await aDraft()
  const { untilAt } = await inTransaction(test.db, (trx) => inviteHelp(trx, owner, { proposalId, hours: 24 }))
  await inTransaction(test.db, (trx) => logDraftReading(trx, officer, proposalId))
  expect(await readings(proposalId)).toEqual([{ read_by: officer.personId }])
  await setClock(test.db, new Date(untilAt.getTime() + 1000))
  await expect(inTransaction(test.db, (trx) => logDraftReading(trx, officer, proposalId))).rejects.toMatchObject({
    name: 'NotFound',
  })
  await setClock(test.db, new Date())
})

it('may be taken back at once', async () => {
  const { proposalId, owner, officer } = await aDraft()
  await inTransaction(test.db, (trx) => inviteHelp(trx, owner, { proposalId, hours: 24 }))
  await inTransaction(test.db, (trx) => endHelp(trx, owner, { proposalId }))
  await expect(inTransaction(test.db, (trx) => logDraftReading(trx, officer, proposalId))).rejects.toMatchObject({
    name: 'NotFound',
  })
})

it('is refused once nothing can be written any more', async () => {
  const { proposalId, owner } = await aDraft()
  await test.db.updateTable('case_file').set({ status: 'screening' }).where('id', '=', proposalId).execute()
  await expect(
    inTransaction(test.db, (trx) => inviteHelp(trx, owner, { proposalId, hours: 24 })),
  ).rejects.toMatchObject({ name: 'InvalidTransition', message: 'problem.draft-closed' })
})
