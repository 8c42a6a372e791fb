import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../db/database.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let test: TestDatabase
let db: Database

beforeAll(async () => {
  test = await createTestDatabase()
  db = openDatabase(test.url, 1) // one connection, so that its prepared statements can be seen
})
afterAll(async () => {
  await db?.destroy()
  await test?.stop()
})

const everybody = () => db.selectFrom('person').selectAll().execute()

describe('a connection to the record', () => {
  it('has a statement planned once, however often it is asked', async () => {
    for (let time = 0; time < 3; time++) await everybody()
    const { rows } = await sql<{ plans: number }>`select count(*)::integer as plans from pg_prepared_statements
      where statement like 'select * from "person"%'`.execute(db)
    expect(rows).toEqual([{ plans: 1 }])
  })

  it('is replaced when a column was added to what it had planned', async () => {
    await everybody()
    await sql`alter table person add column shoe_size integer`.execute(test.db)
    await expect(everybody()).rejects.toThrow('cached plan must not change result type')
    expect(await everybody()).toEqual([])
  })

  it('is replaced when it was ended from the other side, and all that was asked on it says so by a code', async () => {
    const waiting = [sql`select pg_sleep(30)`.execute(db), everybody()]
    const answers = Promise.allSettled(waiting)
    while ((await endSleeping()) === 0);
    expect((await answers).map((answer) => answer.status === 'rejected' && answer.reason.code)).toEqual([
      '57P01',
      '57P01',
    ])
    expect(await everybody()).toEqual([])
  })
})

async function endSleeping(): Promise<number> {
  const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event = 'PgSleep'`.execute(test.db)
  return rows.length
}
