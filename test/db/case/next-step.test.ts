import { afterAll, beforeAll, expect, it } from 'vitest'
import { nextSteps, nextStepsOf } from '../../../db/case/next-step.ts'
import { openWait } from '../../../db/case/waits.ts'
import { inTransaction } from '../../../db/database.ts'
import { openTask } from '../../../db/task/open-task.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { anApplicant, aSubmittedProposal } from '../../support/records.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

it('says what a case waits for, first what is due first, and when it moves by itself', async () => {
  const proposalId = await aSubmittedProposal(test.db, await anApplicant(test.db))
  await test.db
    .updateTable('case_file')
    .set({ status: 'screening', phase_no: 3 })
    .where('id', '=', proposalId)
    .execute()
  const context = { caseId: proposalId, phaseNo: 3, seen: 2 }
  const dueAt = Date.now() + 10 * 86_400_000
  await inTransaction(test.db, (trx) => openTask(trx, context, { kind: 'screen', dueAt }))
  await inTransaction(test.db, (trx) => openWait(trx, context, 'opening', null))
  const steps = await nextStepsOf(test.db, proposalId)
  expect(steps.map(({ task, wait }) => task?.kind ?? wait)).toEqual(['screen', 'opening'])
  expect(steps[0]).toMatchObject({ dueAt: new Date(dueAt), task: { holder: 'officer', isOverdue: false } })
  expect(steps[0]!.nextAt!.getTime()).toBeLessThan(dueAt)
})

it('says nothing of a case that waits for nothing', async () => {
  const proposalId = await aSubmittedProposal(test.db, await anApplicant(test.db))
  expect(await nextSteps(test.db, [proposalId])).toEqual(new Map())
})
