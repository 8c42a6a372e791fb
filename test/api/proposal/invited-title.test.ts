import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { saveDraft } from '../../../db/proposal/save-draft.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { paths } from '../../../domain/shared/paths.ts'
import { type Application, type Reader, startApplication } from '../../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { type Applicant, anApplicant, aPerson, aSubmittedProposal } from '../../support/records.ts'
import { aRuleSet } from '../../support/silk-routes.ts'

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

type Invited = Applicant & { proposalId: string; evaluator: string }

/** Invited to the second stage, whose form asks for the title again; somebody has evaluated the first. */
async function anInvited(): Promise<Invited> {
  const [first, second] = aRuleSet().stages
  const stages = [first!, { ...second!, form: first!.form, documents: [] }]
  const applicant = await anApplicant(test.db, { rules: { ...aRuleSet(), stages } })
  const proposalId = await aSubmittedProposal(test.db, applicant)
  const evaluator = await aPerson(test.db, { name: 'Assigned', roles: ['evaluator'], callId: applicant.callId })
  const seat = { proposal_id: proposalId, stage: 1, phase_no: 3, seat: 1, round: 1 }
  await test.db
    .insertInto('evaluation')
    .values({ ...seat, evaluator_id: evaluator, status: 'declared' })
    .execute()
  await test.db
    .updateTable('call_stage')
    .set({ opened_at: new Date() })
    .where('call_id', '=', applicant.callId)
    .where('stage', '=', 1)
    .execute()
  await test.db
    .updateTable('case_file')
    .set({ status: 'invited', stage: 2, phase_no: 9 })
    .where('id', '=', proposalId)
    .execute()
  return { ...applicant, proposalId, evaluator }
}

const pagesOf = ({ callId, proposalId }: Invited): string[] => [
  paths.home(),
  paths.tasks(),
  paths.proposals(),
  paths.proposal(proposalId),
  paths.callProposals(callId),
  paths.audit(proposalId),
  paths.evaluations(),
]

async function readsOn(reader: Reader, invited: Invited, word: string): Promise<string[]> {
  const found: string[] = []
  for (const path of pagesOf(invited))
    if ((await reader.page(path)).text.includes(word) || (await reader.view(path)).text.includes(word)) found.push(path)
  return found
}

describe('the title that an invited applicant is still writing', () => {
  it('is read by nobody of the facility and by no evaluator: they have the one that was submitted', async () => {
    const invited = await anInvited()
    const { proposalId, personId, evaluator } = invited
    const answers = { title: 'Half a thought' }
    await inTransaction(test.db, (trx) => saveDraft(trx, personActor(personId), { proposalId, answers, version: 1 }))
    const roles = ['officer', 'approver', 'auditor', 'administrator'] as const
    const staff = await Promise.all(roles.map((role) => aPerson(test.db, { name: role, roles: [role] })))
    for (const person of staff) {
      const reader = await application.signedIn(person)
      expect((await reader.page(paths.proposal(proposalId))).text).toContain('Return with skills')
      expect(await readsOn(reader, invited, 'Half a thought')).toEqual([])
    }
    expect(await readsOn(await application.signedIn(evaluator), invited, 'Half a thought')).toEqual([])
    const own = await application.signedIn(personId)
    const { key } = aRuleSet().stages[0]!.form.sections[0]!
    expect((await own.page(paths.draft(proposalId, key))).text).toContain('Half a thought')
  })
})
