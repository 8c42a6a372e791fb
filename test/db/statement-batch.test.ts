import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, inTransaction, openDatabase, type Trx } from '../../db/database.ts'
import { post } from '../../db/transaction.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let test: TestDatabase
let one: Database
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())
// One connection, so that what it has prepared is known.
beforeEach(() => {
  one = openDatabase(test.url, 1)
})
afterEach(() => one.destroy())

const divide = (on: Database | Trx, by: number) =>
  sql<{ result: number }>`select 12 / ${by}::integer as result`.execute(on).then(({ rows }) => rows[0]!.result)
const greet = (on: Database | Trx, whom: string) =>
  sql<{ greeting: string }>`select 'Salom, ' || ${whom} as greeting`.execute(on).then(({ rows }) => rows[0]!.greeting)
const connectionOf = async (on: Database): Promise<number> =>
  (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(on)).rows[0]!.pid

describe('statements that go out together', () => {
  it('are each answered with their own rows', async () => {
    const answers = await inTransaction(one, (trx) =>
      Promise.all([
        divide(trx, 3),
        sql`select 1 as "one", null as nothing union all select 2, null order by 1`.execute(trx),
        sql`select where false`.execute(trx),
        greet(trx, 'Malika'),
        greet(trx, 'Farrukh'),
        divide(trx, 4),
      ]),
    )
    expect(answers.map((answer) => (typeof answer === 'object' ? answer.rows : answer))).toEqual([
      4,
      [
        { one: 1, nothing: null },
        { one: 2, nothing: null },
      ],
      [],
      'Salom, Malika',
      'Salom, Farrukh',
      3,
    ])
  })

  it('say how many rows they changed', async () => {
    const changed = await inTransaction(one, async (trx) => {
      const setting = trx.updateTable('clock').set({ is_rehearsal: false })
      const inserting = trx.insertInto('reference_counter').values([
        { prefix: 'A', year: 2026, last: 1 },
        { prefix: 'B', year: 2026, last: 1 },
      ])
      const removing = trx.deleteFrom('reference_counter').where('prefix', '=', 'C')
      const [set, [inserted], [removed]] = await Promise.all([
        setting.executeTakeFirst(),
        inserting.execute(),
        removing.execute(),
      ])
      return [set.numUpdatedRows, inserted!.numInsertedOrUpdatedRows, removed!.numDeletedRows]
    })
    expect(changed).toEqual([1n, 2n, 0n])
  })

  it('are answered, fail and are refused in their order', async () => {
    const told: unknown[] = []
    await inTransaction(one, async (trx) => {
      const asked = [divide(trx, 6), divide(trx, 0), divide(trx, 4), greet(trx, 'Malika')]
      for (const answer of await Promise.allSettled(asked))
        told.push(answer.status === 'fulfilled' ? answer.value : answer.reason.code)
    }).catch(() => {}) // it went on after a failure
    expect(told).toEqual([2, '22012', '25P02', '25P02'])
  })

  it('are prepared when they are asked again, if a failure kept them from it', async () => {
    const before = await connectionOf(one)
    await expect(
      inTransaction(one, async (trx) => {
        post(trx, divide(trx, 0))
        post(trx, greet(trx, 'Malika'))
      }),
    ).rejects.toMatchObject({ code: '22012' })
    expect([await greet(one, 'Farrukh'), await connectionOf(one)]).toEqual(['Salom, Farrukh', before])
  })

  it('name the failure that came first, also to who asks in the next journey for what was never prepared', async () => {
    const command = inTransaction(one, async (trx) => {
      post(trx, divide(trx, 0))
      post(trx, greet(trx, 'Malika'))
      await new Promise(process.nextTick)
      await greet(trx, 'Farrukh')
    })
    await expect(command).rejects.toMatchObject({ code: '22012' })
  })

  it('are asked again outside a transaction, if one that fails kept them from running', async () => {
    const before = await connectionOf(one)
    const answers = await Promise.allSettled([
      divide(one, 6),
      divide(one, 0),
      greet(one, 'Malika'),
      one.insertInto('reference_counter').values({ prefix: 'D', year: 2026, last: 1 }).execute(),
      divide(one, 0),
      greet(one, 'Farrukh'),
      connectionOf(one),
    ])
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : answer.reason.code))).toEqual([
      2,
      '22012',
      'Salom, Malika',
      [{ numInsertedOrUpdatedRows: 1n }],
      '22012',
      'Salom, Farrukh',
      before,
    ])
    const counter = one.selectFrom('reference_counter').select('last').where('prefix', '=', 'D')
    expect(await counter.execute()).toEqual([{ last: 1 }])
  })

  it('do not go out at all with a value that cannot be written', async () => {
    const ring: unknown[] = []
    ring.push({ ring })
    await expect(inTransaction(one, (trx) => sql`select ${{ ring }}::jsonb`.execute(trx))).rejects.toThrow('circular')
    expect(await divide(one, 2)).toBe(6)
  })

  it('fail with a row that cannot be read, and the connection goes on', async () => {
    pg.types.setTypeParser(pg.types.builtins.MACADDR, () => {
      throw new Error('unreadable')
    })
    const answers = await inTransaction(one, (trx) =>
      Promise.allSettled([divide(trx, 6), sql`select '08:00:2b:01:02:03'::macaddr`.execute(trx), divide(trx, 3)]),
    )
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : answer.reason.message))).toEqual([
      2,
      'unreadable',
      4,
    ])
  })

  it('hear of a connection that ended in the middle', async () => {
    const told: unknown[] = []
    const command = inTransaction(one, async (trx) => {
      const asked = [divide(trx, 6), sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx), divide(trx, 3)]
      for (const answer of await Promise.allSettled(asked))
        told.push(answer.status === 'rejected' && answer.reason.code)
      await divide(trx, 2)
    })
    await expect(command).rejects.toMatchObject({ code: '08006' })
    expect(told).toEqual([false, '57P01', '57P01'])
    expect(await divide(one, 2)).toBe(6)
  })
})
