import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, inTransaction } from '../../../db/database.ts'
import { declineInvitation } from '../../../db/proposal/decline-invitation.ts'
import { discardDraft } from '../../../db/proposal/discard-draft.ts'
import { startDraft } from '../../../db/proposal/start-draft.ts'
import { withdrawProposal } from '../../../db/proposal/withdraw-proposal.ts'
import { actOnDueTask } from '../../../db/task/act-on-due-task.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import {
  type Applicant,
  aCompleteDraft,
  anApplicant,
  aPerson,
  aSubmittedProposal,
  deadlineOf,
  eventsOf,
  setClock,
  statusOf,
} from '../../support/records.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const withdraw = (personId: string, proposalId: string, reason: string | null = null) =>
  inTransaction(test.db, (trx) => withdrawProposal(trx, personActor(personId), { proposalId, reason }))

const move = (db: Database, id: string, columns: { status: string; stage?: number }) =>
  db.updateTable('case_file').set(columns).where('id', '=', id).execute()

describe('withdrawing', () => {
  it('takes a submitted proposal back, with a receipt, and frees the place for another', async () => {
    const applicant = await anApplicant(test.db)
    const proposalId = await aSubmittedProposal(test.db, applicant)
    await withdraw(applicant.personId, proposalId, 'Our partner left.')
    expect(await statusOf(test.db, proposalId)).toBe('withdrawn')
    expect((await eventsOf(test.db, proposalId)).at(-1)).toBe('proposal.withdrawn')
    const again = await inTransaction(test.db, (trx) => startDraft(trx, personActor(applicant.personId), applicant))
    expect(again.isNew).toBe(true)
  })

  it.each(['screening', 'evaluation', 'ranked', 'eligibility', 'decided'])('is possible in %s', async (status) => {
    const applicant = await anApplicant(test.db)
    const proposalId = await aSubmittedProposal(test.db, applicant)
    await move(test.db, proposalId, { status })
    await withdraw(applicant.personId, proposalId)
    expect(await statusOf(test.db, proposalId)).toBe('withdrawn')
  })

  it.each(['reserve', 'awarded', 'withdrawn', 'draft'])('is refused in %s', async (status) => {
    const applicant = await anApplicant(test.db)
    const proposalId = await aSubmittedProposal(test.db, applicant)
    await move(test.db, proposalId, { status })
    await expect(withdraw(applicant.personId, proposalId)).rejects.toMatchObject({ name: 'InvalidTransition' })
  })

  it('completes the stage when it was the last one in it', async () => {
    const applicant = await anApplicant(test.db)
    const proposalId = await aSubmittedProposal(test.db, applicant)
    await move(test.db, proposalId, { status: 'evaluation' })
    await move(test.db, applicant.callId, { status: 'evaluating' })
    await withdraw(applicant.personId, proposalId)
    expect(await statusOf(test.db, applicant.callId)).toBe('ranking')
    expect(await eventsOf(test.db, applicant.callId)).toEqual(['stage.completed'])
  })

  it('on behalf stands in the register of exceptions', async () => {
    const applicant = await anApplicant(test.db)
    const proposalId = await aSubmittedProposal(test.db, applicant)
    const officer = await aPerson(test.db, { roles: ['officer'] })
    await inTransaction(test.db, (trx) =>
      withdrawProposal(trx, personActor(officer, { of: 'Hamroh', note: 'By telephone' }), { proposalId, reason: null }),
    )
    expect(
      await test.db.selectFrom('exception').select(['kind', 'reason']).where('case_id', '=', proposalId).execute(),
    ).toEqual([{ kind: 'on-behalf', reason: 'Hamroh: By telephone' }])
  })
})

describe('a draft', () => {
  it('may be given up', async () => {
    const applicant = await anApplicant(test.db)
    const { proposalId } = await aCompleteDraft(test.db, applicant)
    await inTransaction(test.db, (trx) =>
      discardDraft(trx, personActor(applicant.personId), { proposalId, reason: null }),
    )
    expect(await statusOf(test.db, proposalId)).toBe('withdrawn')
  })

  it('is not given up once it was submitted', async () => {
    const applicant = await anApplicant(test.db)
    const proposalId = await aSubmittedProposal(test.db, applicant)
    await expect(
      inTransaction(test.db, (trx) => discardDraft(trx, personActor(applicant.personId), { proposalId, reason: null })),
    ).rejects.toMatchObject({ name: 'InvalidTransition' })
  })
})

async function anInvited(): Promise<Applicant & { proposalId: string; taskId: string }> {
  const applicant = await anApplicant(test.db)
  const proposalId = await aSubmittedProposal(test.db, applicant)
  await test.db
    .updateTable('case_file')
    .set({ status: 'invited', stage: 2, phase_no: 7 })
    .where('id', '=', proposalId)
    .execute()
  const { id } = await test.db
    .insertInto('task')
    .values({
      case_id: proposalId,
      phase_no: 7,
      stage: 2,
      kind: 'apply-in-full',
      holder: 'applicant',
      organisation_id: applicant.organisationId,
      opened_at: new Date(),
      due_at: await deadlineOf(test.db, applicant.callId, 2),
      lapses: true,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await move(test.db, applicant.callId, { status: 'evaluating', stage: 2 })
  return { ...applicant, proposalId, taskId: id }
}

describe('an invitation', () => {
  it('may be declined; the task is answered and the stage counted', async () => {
    const { proposalId, personId, callId, taskId } = await anInvited()
    await inTransaction(test.db, (trx) =>
      declineInvitation(trx, personActor(personId), { proposalId, reason: 'Other money.' }),
    )
    expect(await statusOf(test.db, proposalId)).toBe('withdrawn')
    expect(await statusOf(test.db, callId)).toBe('ranking')
    expect(
      await test.db.selectFrom('task').select(['state', 'answer']).where('id', '=', taskId).executeTakeFirst(),
    ).toEqual({ state: 'done', answer: 'declined' })
  })

  it('is not declined where there is none', async () => {
    const applicant = await anApplicant(test.db)
    const proposalId = await aSubmittedProposal(test.db, applicant)
    await expect(
      inTransaction(test.db, (trx) =>
        declineInvitation(trx, personActor(applicant.personId), { proposalId, reason: null }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidTransition' })
  })

  it('lapses when its time is over, by the facility’s clock and not before', async () => {
    const { proposalId, callId, taskId } = await anInvited()
    const context = { caseId: proposalId, phaseNo: 7, seen: 0 }
    await inTransaction(test.db, (trx) => actOnDueTask(trx, context, taskId))
    expect(await statusOf(test.db, proposalId)).toBe('invited')
    await setClock(test.db, await deadlineOf(test.db, callId, 2))
    await inTransaction(test.db, (trx) => actOnDueTask(trx, context, taskId))
    expect(await statusOf(test.db, proposalId)).toBe('lapsed')
    expect((await eventsOf(test.db, proposalId)).slice(-2)).toEqual(['task.lapsed', 'proposal.lapsed'])
    expect(await statusOf(test.db, callId)).toBe('ranking')
    await setClock(test.db, new Date())
  })
})
