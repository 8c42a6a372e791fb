import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import { type Application, startApplication } from '../../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aPerson, aPublishedCall } from '../../support/records.ts'

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

const labels = () => JSON.parse(readFileSync('templates/locales/en/call.json', 'utf8')).plan.event

describe('the plan of a call’s messages', () => {
  it('names every event around a call and its proposals of which somebody is told, and nothing of requests or experts', async () => {
    const officer = await application.signedIn(await aPerson(test.db, { roles: ['officer'] }))
    const { rows } = (await officer.view(paths.callPlan(await aPublishedCall(test.db)))).json
    const events = rows.map(({ cells: [[event]] }: { cells: [[{ key: string }]] }) => event.key.split('.').at(-1))
    expect([...new Set(events)].sort()).toEqual(Object.keys(labels()).sort())
  })
})
