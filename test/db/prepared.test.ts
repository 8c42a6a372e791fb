import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, inTransaction } from '../../db/database.ts'
import { prepared } from '../../db/prepared.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { aPerson } from '../support/records.ts'

let test: TestDatabase
let db: Database
beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
})
afterAll(() => test.stop())

describe('a prepared statement', () => {
  it('is built once, and filled with each parameter wherever it stands', async () => {
    let built = 0
    const between = prepared((_, low: number, high: number) => {
      built += 1
      return sql<{ n: number }>`select n from generate_series(${low}::integer, ${high}::integer) n
        where n <> 5 and n between ${low}::integer and ${high}::integer order by n`
    })
    expect(await between(db, 4, 6)).toEqual([{ n: 4 }, { n: 6 }])
    expect(await between(db, 1, 2)).toEqual([{ n: 1 }, { n: 2 }])
    expect(built).toBe(1)
  })

  it('takes lists, texts, bytes and nothing, in a transaction too', async () => {
    const personId = await aPerson(db, { name: 'Malika Rahimova' })
    const named = prepared((on, ids: string[], name: string | null, hash: Buffer) =>
      on
        .selectFrom('person')
        .select(['name', sql<Buffer>`${hash}::bytea`.as('hash'), sql<string | null>`${name}::text`.as('given')])
        .where(sql<boolean>`id = any(${ids}::uuid[])`),
    )
    const rows = await inTransaction(db, (trx) => named(trx, [personId], null, Buffer.from('ab', 'hex')))
    expect(rows).toEqual([{ name: 'Malika Rahimova', hash: Buffer.from('ab', 'hex'), given: null }])
  })

  it('refuses to be built out of a parameter’s value', async () => {
    const limited = prepared((on, most: number) => on.selectFrom('person').select('id').limit(Math.min(most, 10)))
    await expect(limited(db, 5)).rejects.toThrow('only PostgreSQL can reckon with them')
  })
})
