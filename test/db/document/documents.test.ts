import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { currentDocuments, documentForReader } from '../../../db/document/document-queries.ts'
import { attachDocument, detachDocument } from '../../../db/proposal/attach-document.ts'
import { personActor } from '../../../domain/case/actor.ts'
import type { Relation, Standing } from '../../../domain/identity/standing.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aCompleteDraft, aFile, anApplicant, aSubmittedProposal, deadlineOf, setClock } from '../../support/records.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const current = async (caseId: string) =>
  (await currentDocuments(test.db, { caseId, stage: 1, slots: ['declaration'] })).map(({ slot, version }) => ({
    slot,
    version,
  }))

const standing = (caseId: string, relation: Relation, openedStage: number): Standing => ({
  kind: 'proposal',
  id: caseId,
  caseId,
  relation,
  openedStage,
  isLead: false,
  country: null,
  parties: [],
  callId: null,
  organisation: null,
  status: 'screening',
  wasSubmitted: true,
  stage: 1,
  isHelped: false,
  calls: null,
})

const anyDocument = async (caseId: string) =>
  (
    await test.db
      .selectFrom('document')
      .select('id')
      .where('case_id', '=', caseId)
      .orderBy('version', 'desc')
      .executeTakeFirstOrThrow()
  ).id

async function aDraft() {
  const applicant = await anApplicant(test.db)
  const { proposalId } = await aCompleteDraft(test.db, applicant)
  const actor = personActor(applicant.personId)
  const attach = (slot = 'declaration', file = aFile('another')) =>
    inTransaction(test.db, (trx) => attachDocument(trx, actor, { proposalId, slot, file }))
  return { ...applicant, proposalId, actor, attach }
}

describe('documents of an application', () => {
  it('are versions of a slot: nothing is overwritten', async () => {
    const { proposalId, attach } = await aDraft()
    expect(await attach()).toMatchObject({ version: 2 })
    expect(await current(proposalId)).toEqual([{ slot: 'declaration', version: 2 }])
    expect(
      await test.db.selectFrom('document').select('version').where('case_id', '=', proposalId).execute(),
    ).toHaveLength(2)
  })

  it('stay in the record when they are taken out', async () => {
    const { proposalId, attach, actor } = await aDraft()
    await inTransaction(test.db, (trx) => detachDocument(trx, actor, { proposalId, slot: 'declaration' }))
    expect(await current(proposalId)).toEqual([])
    expect(await attach()).toMatchObject({ version: 2 })
  })

  it('are refused in a slot that the form does not have, and of a type that it does not take', async () => {
    const { attach } = await aDraft()
    await expect(attach('budget')).rejects.toMatchObject({
      problems: [{ field: 'documents.budget', message: 'problem.unknown-slot' }],
    })
    await expect(attach('declaration', { ...aFile(), mediaType: 'text/html' })).rejects.toMatchObject({
      problems: [{ field: 'documents.declaration', message: 'problem.document-type' }],
    })
  })

  it('are refused after the deadline', async () => {
    const { attach, callId } = await aDraft()
    await setClock(test.db, new Date((await deadlineOf(test.db, callId)).getTime() + 1000))
    await expect(attach()).rejects.toMatchObject({ name: 'DeadlinePassed' })
    await setClock(test.db, new Date())
  })
})

describe('reading a document', () => {
  it('is for its organisation always, for others when its submission is opened', async () => {
    const proposalId = await aSubmittedProposal(test.db, await anApplicant(test.db))
    const id = await anyDocument(proposalId)
    await expect(documentForReader(test.db, standing(proposalId, 'own', 0), id)).resolves.toMatchObject({
      slot: 'declaration',
    })
    await expect(documentForReader(test.db, standing(proposalId, 'none', 0), id)).rejects.toMatchObject({
      name: 'NotFound',
    })
    await expect(documentForReader(test.db, standing(proposalId, 'none', 1), id)).resolves.toMatchObject({
      slot: 'declaration',
    })
    await expect(documentForReader(test.db, standing(proposalId, 'assigned', 1), id)).resolves.toMatchObject({
      slot: 'declaration',
    })
  })

  it('is not for others where it was never submitted, nor through another case', async () => {
    const { proposalId, attach } = await aDraft()
    await attach()
    const id = await anyDocument(proposalId)
    await expect(documentForReader(test.db, standing(proposalId, 'none', 1), id)).rejects.toMatchObject({
      name: 'NotFound',
    })
    const other = await aSubmittedProposal(test.db, await anApplicant(test.db))
    await expect(documentForReader(test.db, standing(other, 'own', 1), id)).rejects.toMatchObject({ name: 'NotFound' })
  })
})
