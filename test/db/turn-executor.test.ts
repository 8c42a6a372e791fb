import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, inTransaction, openDatabase, type Trx } from '../../db/database.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let test: TestDatabase
let db: Database
beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
})
afterAll(() => test.stop())

const connectionOf = async (on: Database | Trx): Promise<number> =>
  (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(on)).rows[0]!.pid
const wait = (on: Database, seconds: number) => sql`select pg_sleep(${seconds})`.execute(on)
const divide = (on: Database, by: number) =>
  sql<{ result: number }>`select 12 / ${by}::integer as result`.execute(on).then(({ rows }) => rows[0]!.result)
/** How many there were: a statement may still be on its way. */
const endSleeping = async (on: Database): Promise<number> =>
  (
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like '%pg_sleep%' and pid <> pg_backend_pid()`.execute(on)
  ).rows.length
const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

describe('statements outside a transaction', () => {
  it('share a connection when they are asked in one turn', async () => {
    const pids = await Promise.all([connectionOf(db), connectionOf(db), connectionOf(db)])
    expect(new Set(pids).size).toBe(1)
  })

  it('are ten on a connection at most', async () => {
    const pids = await Promise.all(Array.from({ length: 25 }, () => connectionOf(db)))
    const counts = [...Map.groupBy(pids, (pid) => pid).values()].map(({ length }) => length)
    expect(counts.sort()).toEqual([10, 10, 5])
  })

  it('do not wait for one that was asked before, even where a connection is still to be made', async () => {
    const fresh = openDatabase(test.url, 2)
    const long = wait(fresh, 30)
    long.catch(() => {}) // it is broken off below
    await nextTurn()
    expect(await divide(fresh, 3)).toBe(4)
    while ((await endSleeping(fresh)) === 0);
    await expect(long).rejects.toMatchObject({ severity: 'FATAL' })
    await fresh.destroy()
  })

  it('do not fail with one that fails', async () => {
    const answers = await Promise.allSettled([divide(db, 4), divide(db, 0), divide(db, 6)])
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : answer.reason.code))).toEqual([
      3,
      '22012',
      2,
    ])
  })

  it('leave a transaction its own connection', async () => {
    const [outside, inside] = await Promise.all([connectionOf(db), inTransaction(db, (trx) => connectionOf(trx))])
    expect(inside).not.toBe(outside)
  })

  it('give their connection back, whatever their end', async () => {
    const one = openDatabase(test.url, 1)
    for (let round = 0; round < 3; round++) {
      await Promise.allSettled([divide(one, 1), divide(one, 0)])
      expect(await inTransaction(one, (trx) => connectionOf(trx))).toBe(await connectionOf(one))
    }
    await one.destroy()
  })

  it('all hear that PostgreSQL is not there, and ask again the next time', async () => {
    const nowhere = openDatabase('postgres://nobody@127.0.0.1:1/nothing')
    for (let round = 0; round < 2; round++) {
      const answers = await Promise.allSettled([divide(nowhere, 1), divide(nowhere, 2)])
      expect(answers.map((answer) => answer.status === 'rejected' && answer.reason.code)).toEqual([
        'ECONNREFUSED',
        'ECONNREFUSED',
      ])
    }
    await nowhere.destroy()
  })
})
