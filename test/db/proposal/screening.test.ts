import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { answerScreening } from '../../../db/proposal/answer-screening.ts'
import { prepareScreening } from '../../../db/proposal/prepare-screening.ts'
import { openTask } from '../../../db/task/open-task.ts'
import { personActor } from '../../../domain/case/actor.ts'
import type { ScreeningAnswer } from '../../../domain/proposal/check-screening.ts'
import type { CheckAnswer } from '../../../domain/proposal/screening.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { anApplicant, anOrganisation, aPerson, aSubmittedProposal, eventsOf, statusOf } from '../../support/records.ts'
import { aRuleSet } from '../../support/silk-routes.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const items = aRuleSet().stages[0]!.checklist.map(({ key }) => key)
const allYes: Record<string, CheckAnswer> = Object.fromEntries(items.map((key) => [key, { answer: 'yes', note: '' }]))
const withNo = { ...allYes, declaration: { answer: 'no', note: 'The signature is missing.' } as const }

/** A proposal in screening, as its workflow finds it. */
async function inScreening(organisation: { kind?: string; foundedOn?: string | null } = {}) {
  const applicant = await anApplicant(test.db)
  const organisationId = await anOrganisation(test.db, { ...organisation, members: [applicant.personId] })
  const proposalId = await aSubmittedProposal(test.db, { ...applicant, organisationId })
  await test.db
    .updateTable('case_file')
    .set({ status: 'screening', phase_no: 3 })
    .where('id', '=', proposalId)
    .execute()
  const context = { caseId: proposalId, phaseNo: 3, seen: 2 }
  const officer = await aPerson(test.db, { name: 'Amina Karimova', roles: ['officer'] })
  const answer = (given: ScreeningAnswer) =>
    inTransaction(test.db, (trx) => answerScreening(trx, personActor(officer), { proposalId, ...given }))
  return {
    ...applicant,
    proposalId,
    context,
    officer,
    answer,
    prepare: () => inTransaction(test.db, (trx) => prepareScreening(trx, context)),
  }
}

async function askedToScreen(organisation = {}) {
  const screening = await inScreening(organisation)
  await screening.prepare()
  await inTransaction(test.db, (trx) => openTask(trx, screening.context, { kind: 'screen' }))
  return screening
}

const findings = (proposalId: string) =>
  test.db
    .selectFrom('finding')
    .select(['criterion', 'outcome'])
    .where('proposal_id', '=', proposalId)
    .orderBy('criterion')
    .execute()

describe('the machine’s checks', () => {
  it('leave findings and move nothing, even when all speaks against the proposal', async () => {
    const { proposalId, prepare } = await inScreening({ kind: 'company', foundedOn: null })
    await prepare()
    const found = Object.fromEntries((await findings(proposalId)).map(({ criterion, outcome }) => [criterion, outcome]))
    expect(found).toMatchObject({ 'applicant-kind': 'not-met', registered: 'unclear', amount: 'met' })
    expect(await statusOf(test.db, proposalId)).toBe('screening')
  })

  it('are made once, however often the workflow asks', async () => {
    const { proposalId, prepare } = await inScreening()
    await prepare()
    await prepare()
    expect((await eventsOf(test.db, proposalId)).filter((type) => type === 'screening.prepared')).toHaveLength(1)
    expect(await findings(proposalId)).toHaveLength(7)
  })

  it('do nothing when the case has moved on or is on hold', async () => {
    const { proposalId, prepare } = await inScreening()
    await test.db.updateTable('case_file').set({ hold_reason: 'tried' }).where('id', '=', proposalId).execute()
    await prepare()
    expect(await findings(proposalId)).toEqual([])
  })
})

describe('the officer’s screening', () => {
  it('sends an eligible proposal on to its evaluators', async () => {
    const { proposalId, answer, officer } = await askedToScreen()
    await answer({ checks: allYes, outcome: 'pass', reason: null })
    expect(await statusOf(test.db, proposalId)).toBe('evaluation')
    expect(
      await test.db
        .selectFrom('screening')
        .select(['outcome', 'screened_by'])
        .where('proposal_id', '=', proposalId)
        .execute(),
    ).toEqual([{ outcome: 'pass', screened_by: officer }])
    expect(
      await test.db.selectFrom('task').select(['state', 'answer']).where('case_id', '=', proposalId).execute(),
    ).toEqual([{ state: 'done', answer: 'pass' }])
  })

  it('holds a failed one for the decision, tells nobody yet, and completes the stage if it was the last', async () => {
    const { proposalId, answer, callId } = await askedToScreen()
    await test.db.updateTable('case_file').set({ status: 'evaluating' }).where('id', '=', callId).execute()
    await answer({ checks: withNo, outcome: 'fail', reason: 'Nobody signed.' })
    expect(await statusOf(test.db, proposalId)).toBe('decided')
    expect(await statusOf(test.db, callId)).toBe('ranking')
    const messages = await test.db.selectFrom('message').select('template').where('case_id', '=', proposalId).execute()
    expect(messages).toEqual([{ template: 'proposal/submitted' }])
  })

  it('cannot fail a proposal on the machine’s findings alone', async () => {
    const { proposalId, answer } = await askedToScreen({ kind: 'company' })
    await expect(answer({ checks: allYes, outcome: 'fail', reason: 'Not eligible.' })).rejects.toMatchObject({
      problems: [{ field: 'outcome', message: 'problem.fail-without-no' }],
    })
    expect(await statusOf(test.db, proposalId)).toBe('screening')
  })

  it('enters a pass in spite of a mandatory no in the register of exceptions, with its reason', async () => {
    const { proposalId, answer } = await askedToScreen()
    await expect(answer({ checks: withNo, outcome: 'pass', reason: ' ' })).rejects.toMatchObject({
      problems: [{ field: 'reason', message: 'problem.reason-needed' }],
    })
    await answer({ checks: withNo, outcome: 'pass', reason: 'The signed page came by post.' })
    expect(
      await test.db.selectFrom('exception').select(['kind', 'reason']).where('case_id', '=', proposalId).execute(),
    ).toEqual([{ kind: 'override', reason: 'The signed page came by post.' }])
  })

  it('is given once, and only when it was asked for', async () => {
    const { answer } = await askedToScreen()
    await answer({ checks: allYes, outcome: 'pass', reason: null })
    await expect(answer({ checks: allYes, outcome: 'pass', reason: null })).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.task-not-open',
    })
    const unasked = await inScreening()
    await expect(unasked.answer({ checks: allYes, outcome: 'pass', reason: null })).rejects.toMatchObject({
      message: 'problem.task-not-open',
    })
  })
})
