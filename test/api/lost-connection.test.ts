import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../db/database.ts'
import { type Answer, type Application, startApplication } from '../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { aPerson } from '../support/records.ts'

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

/** Ends the connections that wait for a lock; answers how many there were. */
async function breakOffWaiting(): Promise<number> {
  const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(test.db)
  return rows.length
}

/** Asks for a page whose frame has to wait, and breaks the connection off while it does. */
const brokenOff = (ask: () => Promise<Answer>): Promise<Answer> => {
  let answer: Promise<Answer>
  return inTransaction(test.db, async (trx) => {
    await sql`lock table message`.execute(trx)
    answer = ask()
    while ((await breakOffWaiting()) === 0);
  }).then(() => answer)
}

describe('a page whose connection to the record breaks off', () => {
  it('is answered by a page that says so, with a reference, and comes when it is asked for again', async () => {
    const reader = await application.signedIn(await aPerson(test.db, { roles: ['administrator'] }))
    const { status, text } = await brokenOff(() => reader.page('/people'))
    expect(status).toBe(503)
    expect(text).toMatch(/<main[\s\S]*[0-9a-f-]{36}[\s\S]*<\/main>/)
    expect((await reader.page('/people')).status).toBe(200)
  })
})
