import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { paths } from '../../domain/shared/paths.ts'
import { type Application, startApplication } from '../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { anApplicant, aSubmittedProposal } from '../support/records.ts'

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

const figure = async (name: string): Promise<number> => {
  const { text } = await application.visitor.page(paths.metrics())
  return Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1])
}

it('nothing waits in a new facility', async () => {
  for (const name of ['outbox_oldest_event_age_seconds', 'cases_on_hold', 'messages_failed', 'messages_not_rendered'])
    expect([name, await figure(name)]).toEqual([name, 0])
})

it('the age of the oldest event that the engine was not told grows until it is delivered', async () => {
  const first = await aSubmittedProposal(test.db, await anApplicant(test.db))
  await aSubmittedProposal(test.db, await anApplicant(test.db))
  await sql`update outbox_event set recorded_at = recorded_at - interval '90 seconds' where case_id = ${first}`.execute(
    test.db,
  )
  const age = await figure('outbox_oldest_event_age_seconds')
  expect(age).toBeGreaterThanOrEqual(90)
  expect(await figure('outbox_oldest_event_age_seconds')).toBeGreaterThan(age)
  await test.db.deleteFrom('outbox_event').execute()
  expect(await figure('outbox_oldest_event_age_seconds')).toBe(0)
})

it('cases on hold, and messages that failed or cannot be rendered, are counted', async () => {
  await test.db.updateTable('case_file').set({ hold_reason: 'failure' }).where('kind', '=', 'proposal').execute()
  const [failed, unrendered] = await test.db.selectFrom('message').select('id').orderBy('id').execute()
  await test.db.updateTable('message').set({ state: 'hard-failed' }).where('id', '=', failed!.id).execute()
  await test.db.updateTable('message').set({ state: 'soft-failed' }).where('id', '=', unrendered!.id).execute()
  expect(await figure('cases_on_hold')).toBe(2)
  expect([await figure('messages_failed'), await figure('messages_not_rendered')]).toEqual([1, 1])
})
