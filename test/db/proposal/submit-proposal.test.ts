import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { attachDocument } from '../../../db/proposal/attach-document.ts'
import { saveDraft } from '../../../db/proposal/save-draft.ts'
import { type Submission, submitProposal } from '../../../db/proposal/submit-proposal.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { receiptText } from '../../../domain/proposal/receipt.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import {
  aCompleteDraft,
  aFile,
  anApplicant,
  aPerson,
  aSubmittedProposal,
  deadlineOf,
  eventsOf,
  referenceOf,
  statusOf,
} from '../../support/records.ts'
import { aRuleSet } from '../../support/silk-routes.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const submit = (personId: string, submission: Partial<Submission> & { proposalId: string }) =>
  inTransaction(test.db, (trx) => submitProposal(trx, personActor(personId), submission))

async function aDraft(rules = aRuleSet()) {
  const applicant = await anApplicant(test.db, { rules })
  return { ...applicant, ...(await aCompleteDraft(test.db, applicant)), prefix: rules.referencePrefix }
}

describe('submitting', () => {
  it('gives a reference, a number and a hash that anybody can take again', async () => {
    const { proposalId, personId, callId, prefix } = await aDraft()
    const receipt = await submit(personId, { proposalId })
    const stored = await test.db
      .selectFrom('submission')
      .selectAll()
      .where('id', '=', receipt.submissionId)
      .executeTakeFirstOrThrow()
    const content = {
      callId,
      proposalId,
      stage: 1,
      ruleVersion: 1,
      answers: stored.answers,
      documents: stored.documents,
    }
    expect(await referenceOf(test.db, proposalId)).toBe(`${prefix}-${receipt.arrivedAt.getUTCFullYear()}-0001`)
    expect(receipt.number).toBe(1)
    expect(receipt.sha256).toBe(createHash('sha256').update(receiptText(content)).digest('hex'))
    expect(stored.documents).toEqual([
      { slot: 'declaration', version: 1, fileName: 'declaration.pdf', sha256: aFile().sha256.toString('hex') },
    ])
    expect(await statusOf(test.db, proposalId)).toBe('submitted')
  })

  it('tells the workflow once and sends every member one receipt', async () => {
    const { proposalId, personId } = await aDraft()
    await submit(personId, { proposalId })
    const events = await test.db.selectFrom('outbox_event').select('event').where('case_id', '=', proposalId).execute()
    const messages = await test.db
      .selectFrom('message')
      .select(['template', 'recipient_id', 'state'])
      .where('case_id', '=', proposalId)
      .execute()
    expect(events).toMatchObject([{ event: { type: 'proposal.submitted', status: 'submitted', previousNo: 0 } }])
    expect(messages).toEqual([{ template: 'proposal/submitted', recipient_id: personId, state: 'queued' }])
  })

  it('makes one submission of a double click', async () => {
    const { proposalId, personId } = await aDraft()
    const receipts = await Promise.all([submit(personId, { proposalId }), submit(personId, { proposalId })])
    expect(receipts[0]).toEqual(receipts[1])
    expect((await eventsOf(test.db, proposalId)).filter((type) => type === 'proposal.submitted')).toHaveLength(1)
  })

  it('may be done again before the deadline: a new number, the earlier one kept, the same reference', async () => {
    const { proposalId, personId, version } = await aDraft()
    await submit(personId, { proposalId })
    const reference = await referenceOf(test.db, proposalId)
    await inTransaction(test.db, (trx) =>
      saveDraft(trx, personActor(personId), { proposalId, answers: { title: 'Better' }, version }),
    )
    expect(await submit(personId, { proposalId })).toMatchObject({ number: 2 })
    expect(await referenceOf(test.db, proposalId)).toBe(reference)
    const kept = await test.db
      .selectFrom('submission')
      .select(['number', 'answers'])
      .where('proposal_id', '=', proposalId)
      .orderBy('number')
      .execute()
    expect(kept.map(({ answers }) => answers.title)).toEqual(['Return with skills', 'Better'])
  })

  it('numbers references without gaps, refused submissions or not', async () => {
    const rules = aRuleSet()
    const applicant = await anApplicant(test.db, { rules })
    const drafts = [await aCompleteDraft(test.db, applicant)]
    for (let count = 0; count < 3; count++) {
      const other = await anApplicant(test.db, { rules: aRuleSet() })
      drafts.push(await aCompleteDraft(test.db, { ...other, callId: applicant.callId }))
    }
    await expect(submit(applicant.personId, { proposalId: drafts[0]!.proposalId, version: 1 })).rejects.toThrow()
    await Promise.all(drafts.map(({ proposalId }) => submit(applicant.personId, { proposalId })))
    const references = await Promise.all(drafts.map(({ proposalId }) => referenceOf(test.db, proposalId)))
    expect(references.map((reference) => reference!.slice(-4)).sort()).toEqual(['0001', '0002', '0003', '0004'])
  })

  it('is refused with everything that is missing', async () => {
    const { proposalId, personId, version } = await aDraft()
    await inTransaction(test.db, (trx) =>
      saveDraft(trx, personActor(personId), { proposalId, answers: { requested: '275000', honour: '' }, version }),
    )
    await expect(submit(personId, { proposalId })).rejects.toMatchObject({
      name: 'InvalidInput',
      problems: [
        { field: 'answers.requested', message: 'problem.amount-out-of-range' },
        { field: 'answers.honour', message: 'problem.declare' },
      ],
    })
    expect(await statusOf(test.db, proposalId)).toBe('draft')
  })

  it('is refused when answers or documents have changed since they were checked', async () => {
    const { proposalId, personId, version } = await aDraft()
    await inTransaction(test.db, (trx) =>
      attachDocument(trx, personActor(personId), { proposalId, slot: 'declaration', file: aFile('signed anew') }),
    )
    await expect(submit(personId, { proposalId, version })).rejects.toMatchObject({
      name: 'StaleVersion',
      message: 'problem.changed-since-checked',
    })
    await expect(submit(personId, { proposalId, version: version + 1 })).resolves.toMatchObject({ number: 1 })
  })

  it('on behalf is marked on the submission and in the register of exceptions', async () => {
    const { proposalId } = await aDraft()
    const officer = await aPerson(test.db, { roles: ['officer'] })
    const actor = personActor(officer, { of: 'Hamroh Association', note: 'Letter of 3 March' })
    const { submissionId } = await inTransaction(test.db, (trx) => submitProposal(trx, actor, { proposalId }))
    expect(
      await test.db
        .selectFrom('submission')
        .select(['on_behalf_of', 'on_behalf_note'])
        .where('id', '=', submissionId)
        .executeTakeFirst(),
    ).toEqual({ on_behalf_of: 'Hamroh Association', on_behalf_note: 'Letter of 3 March' })
    expect(await test.db.selectFrom('exception').select('kind').where('case_id', '=', proposalId).execute()).toEqual([
      { kind: 'on-behalf' },
    ])
  })

  it('refuses to submit again what has been opened', async () => {
    const applicant = await anApplicant(test.db)
    const proposalId = await aSubmittedProposal(test.db, applicant)
    await test.db.updateTable('case_file').set({ status: 'screening' }).where('id', '=', proposalId).execute()
    await expect(submit(applicant.personId, { proposalId })).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.not-submittable',
    })
  })
})

describe('an invited applicant', () => {
  it('submits the next stage: the invitation is answered, earlier answers were handed on', async () => {
    const applicant = await anApplicant(test.db, { rules: { ...aRuleSet(), stages: twoShortStages() } })
    const proposalId = await aSubmittedProposal(test.db, applicant)
    await test.db
      .updateTable('case_file')
      .set({ status: 'invited', stage: 2, phase_no: 9 })
      .where('id', '=', proposalId)
      .execute()
    await test.db
      .insertInto('task')
      .values({
        case_id: proposalId,
        phase_no: 9,
        stage: 2,
        kind: 'apply-in-full',
        holder: 'applicant',
        organisation_id: applicant.organisationId,
        opened_at: new Date(),
        due_at: await deadlineOf(test.db, applicant.callId, 2),
      })
      .execute()
    const { personId } = applicant
    await expect(submit(personId, { proposalId })).rejects.toMatchObject({
      problems: [{ field: 'answers.honour', message: 'problem.declare' }],
    })
    await inTransaction(test.db, (trx) =>
      saveDraft(trx, personActor(personId), { proposalId, answers: { honour: 'yes' }, version: 1 }),
    )
    const receipt = await submit(personId, { proposalId })
    expect(receipt.number).toBe(1)
    expect(
      await test.db.selectFrom('task').select(['state', 'answer']).where('case_id', '=', proposalId).execute(),
    ).toEqual([{ state: 'done', answer: 'submitted' }])
    const file = await test.db
      .selectFrom('case_file')
      .select(['status', 'stage', 'phase_no'])
      .where('id', '=', proposalId)
      .executeTakeFirst()
    expect(file).toEqual({ status: 'submitted', stage: 2, phase_no: 10 })
  })
})

/** The second stage asks what the first asked, and no document. */
function twoShortStages() {
  const [first, second] = aRuleSet().stages
  return [first!, { ...second!, form: first!.form, documents: [] }]
}
