import { afterAll, beforeAll, expect, it } from 'vitest'
import { paths } from '../../domain/shared/paths.ts'
import { createLog } from '../../log.ts'
import { type Application, startApplication } from '../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { aCompleteDraft, anApplicant } from '../support/records.ts'

let test: TestDatabase
let application: Application
const lines: string[] = []
beforeAll(async () => {
  test = await createTestDatabase()
  const log = createLog('test', 'info', { write: (line) => void lines.push(line) })
  application = await startApplication(test.db, { log })
})
afterAll(async () => {
  await application.stop()
  await test.stop()
})

it('a request is a line with who asked, of which address and about what, by ids alone', async () => {
  const applicant = await anApplicant(test.db)
  const { proposalId } = await aCompleteDraft(test.db, applicant)
  const reader = await application.signedIn(applicant.personId)
  await reader.page(`${paths.proposal(proposalId)}?word=secret`)
  await expect.poll(() => lines.length).toBe(1)
  expect(JSON.parse(lines[0]!)).toMatchObject({
    method: 'GET',
    route: '/proposals/:id',
    status: 200,
    personId: applicant.personId,
    subjectId: proposalId,
  })
  expect(lines[0]).not.toContain('secret')
})
