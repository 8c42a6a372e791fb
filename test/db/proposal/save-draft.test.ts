import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { workingCopy } from '../../../db/proposal/application.ts'
import { type DraftEdit, saveDraft } from '../../../db/proposal/save-draft.ts'
import { startDraft } from '../../../db/proposal/start-draft.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { anApplicant, aPerson, aSubmittedProposal, deadlineOf, setClock } from '../../support/records.ts'
import { aRuleSet, conceptNote } from '../../support/silk-routes.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const save = (personId: string, edit: DraftEdit) =>
  inTransaction(test.db, (trx) => saveDraft(trx, personActor(personId), edit))
const answersOf = async (id: string) => (await workingCopy(test.db, id, 1, aRuleSet())).answers

async function aDraft() {
  const applicant = await anApplicant(test.db)
  const { proposalId } = await inTransaction(test.db, (trx) =>
    startDraft(trx, personActor(applicant.personId), applicant),
  )
  return { ...applicant, proposalId }
}

describe('saving a draft', () => {
  it('keeps what is there, however little, and changes only what was sent', async () => {
    const { proposalId, personId } = await aDraft()
    const first = await save(personId, { proposalId, answers: { title: 'Return', months: 'a year or so' }, version: 1 })
    await save(personId, { proposalId, answers: { needs: 'Recognition' }, version: first.version })
    expect(await answersOf(proposalId)).toEqual({ title: 'Return', months: 'a year or so', needs: 'Recognition' })
  })

  it('keeps an answer of 200,000 characters whole', async () => {
    const { proposalId, personId } = await aDraft()
    await save(personId, { proposalId, answers: { needs: 'ش'.repeat(200_000) }, version: 1 })
    expect((await answersOf(proposalId)).needs).toHaveLength(200_000)
  })

  it('copies title, country, amount and months to where lists find them', async () => {
    const { proposalId, personId } = await aDraft()
    await save(personId, { proposalId, answers: conceptNote, version: 1 })
    const row = await test.db
      .selectFrom('proposal')
      .innerJoin('case_file', 'case_file.id', 'proposal.case_id')
      .select(['title', 'country', 'requested_minor', 'duration_months'])
      .where('case_file.id', '=', proposalId)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({
      title: 'Return with skills',
      country: 'TJ',
      requested_minor: 232_000_00n,
      duration_months: 14,
    })
  })

  it('keeps changes after a submission to itself until they are submitted too', async () => {
    const applicant = await anApplicant(test.db)
    const proposalId = await aSubmittedProposal(test.db, applicant)
    const { version } = await workingCopy(test.db, proposalId, 1, aRuleSet())
    await save(applicant.personId, { proposalId, answers: { title: 'Not yet sent', requested: '200000' }, version })
    const row = await test.db
      .selectFrom('proposal')
      .innerJoin('case_file', 'case_file.id', 'proposal.case_id')
      .select(['title', 'requested_minor'])
      .where('case_file.id', '=', proposalId)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ title: 'Return with skills', requested_minor: 232_000_00n })
  })

  it('refuses to overwrite unseen what a colleague or another tab has changed, and shows the other text', async () => {
    const { proposalId, personId } = await aDraft()
    await save(personId, { proposalId, answers: { needs: 'Recognition' }, version: 1 })
    await expect(save(personId, { proposalId, answers: { needs: 'Papers' }, version: 1 })).rejects.toMatchObject({
      name: 'StaleVersion',
      message: 'problem.draft-changed',
      problems: [{ field: 'answers.needs', message: 'problem.answer-changed', values: { theirs: 'Recognition' } }],
    })
    expect(await answersOf(proposalId)).toEqual({ needs: 'Recognition' })
  })

  it('takes two tabs on different questions together, and the same click twice as one version', async () => {
    const { proposalId, personId } = await aDraft()
    const colleague = await aPerson(test.db)
    await Promise.all([
      save(personId, { proposalId, answers: { needs: 'Recognition' }, version: 1 }),
      save(colleague, { proposalId, answers: { logic: 'Tests' }, version: 1 }),
    ])
    const again = await save(personId, { proposalId, answers: { needs: 'Recognition' }, version: 1 })
    expect(again.version).toBe(3)
    expect(await answersOf(proposalId)).toEqual({ needs: 'Recognition', logic: 'Tests' })
  })

  it('names a question that the form does not have', async () => {
    const { proposalId, personId } = await aDraft()
    await expect(save(personId, { proposalId, answers: { tilte: 'x' }, version: 1 })).rejects.toMatchObject({
      name: 'InvalidInput',
      problems: [{ field: 'answers.tilte', message: 'problem.not-in-form' }],
    })
  })

  it('is refused after the deadline; what was saved before can still be read', async () => {
    const { proposalId, personId, callId } = await aDraft()
    await save(personId, { proposalId, answers: { needs: 'Recognition' }, version: 1 })
    await setClock(test.db, new Date((await deadlineOf(test.db, callId)).getTime() + 1000))
    await expect(save(personId, { proposalId, answers: { needs: 'Late' }, version: 2 })).rejects.toMatchObject({
      name: 'DeadlinePassed',
      message: 'problem.deadline-passed',
    })
    expect(await answersOf(proposalId)).toEqual({ needs: 'Recognition' })
    await setClock(test.db, new Date())
  })
})
