import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { type NewDraft, startDraft } from '../../../db/proposal/start-draft.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import {
  anApplicant,
  anOrganisation,
  aPerson,
  aPublishedCall,
  deadlineOf,
  eventsOf,
  setClock,
  statusOf,
} from '../../support/records.ts'
import { aRuleSet } from '../../support/silk-routes.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const start = (personId: string, draft: NewDraft, letter?: string) =>
  inTransaction(test.db, (trx) =>
    startDraft(trx, personActor(personId, letter ? { of: 'Hamroh Association', note: letter } : undefined), draft),
  )

describe('starting an application', () => {
  it('opens a draft that only says who began it', async () => {
    const { callId, organisationId, personId } = await anApplicant(test.db)
    const { proposalId, isNew } = await start(personId, { callId, organisationId })
    expect(isNew).toBe(true)
    expect(await statusOf(test.db, proposalId)).toBe('draft')
    expect(await eventsOf(test.db, proposalId)).toEqual(['proposal.drafted'])
    expect(await test.db.selectFrom('outbox_event').selectAll().where('case_id', '=', proposalId).execute()).toEqual([])
  })

  it('opens the same draft at a second click, and for a colleague, where the call takes one per applicant', async () => {
    const { callId, organisationId, personId } = await anApplicant(test.db)
    const clicks = await Promise.all([
      start(personId, { callId, organisationId }),
      start(personId, { callId, organisationId }),
    ])
    expect(clicks[0]!.proposalId).toBe(clicks[1]!.proposalId)
    expect(clicks.map(({ isNew }) => isNew).sort()).toEqual([false, true])
  })

  it('opens another one where the call takes several', async () => {
    const { callId, organisationId, personId } = await anApplicant(test.db, {
      rules: aRuleSet({ oneProposalPerApplicant: false }),
    })
    const first = await start(personId, { callId, organisationId })
    const second = await start(personId, { callId, organisationId })
    expect(second.proposalId).not.toBe(first.proposalId)
  })

  it('is refused for an organisation that the person does not belong to', async () => {
    const { callId, organisationId } = await anApplicant(test.db)
    const stranger = await aPerson(test.db)
    await expect(start(stranger, { callId, organisationId })).rejects.toMatchObject({
      name: 'Forbidden',
      message: 'problem.not-your-organisation',
    })
  })

  it('may be done by an officer on behalf, and stands in the register of exceptions', async () => {
    const { callId, organisationId } = await anApplicant(test.db)
    const officer = await aPerson(test.db, { roles: ['officer'] })
    const { proposalId } = await start(officer, { callId, organisationId }, 'Letter of 3 March')
    const [exception] = await test.db.selectFrom('exception').selectAll().where('case_id', '=', proposalId).execute()
    expect(exception).toMatchObject({
      kind: 'on-behalf',
      reason: 'Hamroh Association: Letter of 3 March',
      requested_by: officer,
    })
  })

  it.each([
    ['a call that is still a draft', { status: 'draft' }],
    ['a call whose first stage is over', { status: 'published', stage: 2 }],
  ])('is refused in %s', async (_, call) => {
    const { callId, organisationId, personId } = await anApplicant(test.db, call)
    await expect(start(personId, { callId, organisationId })).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.call-not-open',
    })
  })

  it('is refused after the deadline', async () => {
    const personId = await aPerson(test.db)
    const organisationId = await anOrganisation(test.db, { members: [personId] })
    const callId = await aPublishedCall(test.db)
    await setClock(test.db, new Date((await deadlineOf(test.db, callId)).getTime() + 1000))
    await expect(start(personId, { callId, organisationId })).rejects.toMatchObject({ name: 'DeadlinePassed' })
    await setClock(test.db, new Date())
  })
})
