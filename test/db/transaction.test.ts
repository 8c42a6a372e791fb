import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, inTransaction, openDatabase, type Trx } from '../../db/database.ts'
import { beforeCommit, post, transact } from '../../db/transaction.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let test: TestDatabase
let db: Database
beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
})
afterAll(() => test.stop())
beforeEach(() => db.deleteFrom('step').execute())

const caseId = '00000000-0000-7000-8000-000000000001'
beforeAll(() =>
  db.insertInto('case_file').values({ id: caseId, kind: 'request', title: 'A case', status: 'draft' }).execute(),
)

const write = (trx: Trx, step: string) =>
  trx.insertInto('step').values({ case_id: caseId, phase_no: 1, step, subject: '', result: '1' }).execute()
const written = async (from: Database | Trx = db) =>
  (await from.selectFrom('step').select('step').orderBy('step').execute()).map(({ step }) => step)
const duplicate = { code: '23505', table: 'step' }

describe('a transaction', () => {
  it('keeps what was posted, and shows it to the statements after it', async () => {
    const seen = await inTransaction(db, async (trx) => {
      post(trx, write(trx, 'first'))
      post(trx, write(trx, 'second'))
      return written(trx)
    })
    expect(seen).toEqual(['first', 'second'])
    expect(await written()).toEqual(['first', 'second'])
  })

  it('answers in the order in which it was asked', async () => {
    const counts = await inTransaction(db, async (trx) => {
      const before = written(trx)
      post(trx, write(trx, 'between'))
      return Promise.all([before, written(trx)])
    })
    expect(counts).toEqual([[], ['between']])
  })

  it('fails with a posted statement that fails, and keeps nothing', async () => {
    const command = inTransaction(db, async (trx) => {
      post(trx, write(trx, 'twice'))
      post(trx, write(trx, 'twice'))
    })
    await expect(command).rejects.toMatchObject(duplicate)
    expect(await written()).toEqual([])
  })

  it('names the first failure, not the refusals that follow from it', async () => {
    const command = inTransaction(db, async (trx) => {
      post(trx, write(trx, 'twice'))
      post(trx, write(trx, 'twice'))
      post(trx, write(trx, 'another'))
      await written(trx)
    })
    await expect(command).rejects.toMatchObject(duplicate)
  })

  it('fails when a command swallows the failure of a statement', async () => {
    const command = inTransaction(db, async (trx) => {
      await write(trx, 'twice')
      await write(trx, 'twice').catch(() => {})
    })
    await expect(command).rejects.toThrow('the command went on')
    expect(await written()).toEqual([])
  })

  it('keeps nothing of a command that refuses, and its connection goes on', async () => {
    const one = openDatabase(test.url, 1)
    const command = inTransaction(one, async (trx) => {
      post(trx, write(trx, 'refused'))
      throw new Error('refused')
    })
    await expect(command).rejects.toThrow('refused')
    await inTransaction(one, (trx) => write(trx, 'kept'))
    await one.destroy()
    expect(await written()).toEqual(['kept'])
  })

  it('does what is left to be done before the commit, and not after a refusal', async () => {
    await inTransaction(db, async (trx) => beforeCommit(trx, () => post(trx, write(trx, 'at the end'))))
    const command = inTransaction(db, async (trx) => {
      beforeCommit(trx, () => post(trx, write(trx, 'never')))
      throw new Error('refused')
    })
    await expect(command).rejects.toThrow('refused')
    expect(await written()).toEqual(['at the end'])
  })

  it('is made again when it was the victim of a deadlock', async () => {
    let attempts = 0
    await inTransaction(db, async (trx) => {
      attempts += 1
      if (attempts === 1) await sql`do $$ begin raise exception 'deadlock' using errcode = '40P01'; end $$`.execute(trx)
      post(trx, write(trx, 'second attempt'))
    })
    expect([attempts, await written()]).toEqual([2, ['second attempt']])
  })

  it('reads one snapshot where it is asked to, and writes nothing then', async () => {
    const snapshot = 'start transaction isolation level repeatable read, read only'
    const [before, after] = await transact(
      db,
      async (trx) => {
        const first = await written(trx)
        await inTransaction(db, (other) => write(other, 'meanwhile'))
        return [first, await written(trx)]
      },
      snapshot,
    )
    expect([before, after]).toEqual([[], []])
    await expect(transact(db, (trx) => write(trx, 'forbidden'), snapshot)).rejects.toMatchObject({ code: '25006' })
  })
})
