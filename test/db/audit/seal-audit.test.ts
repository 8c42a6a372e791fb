import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recordForFacility } from '../../../db/audit/record.ts'
import { sealAudit } from '../../../db/audit/seal-audit.ts'
import { type Database, inTransaction, type Trx } from '../../../db/database.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aCompleteDraft, anApplicant, aPerson } from '../../support/records.ts'
import { leavesOf, recomputedChain } from './recomputed-chain.ts'

let test: TestDatabase
let db: Database
beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
})
afterAll(() => test.stop())
beforeEach(async () => {
  while ((await sealAudit(db)) > 0);
})

const write = (trx: Trx, reason = 'Because') =>
  recordForFacility(trx, { type: 'address.added', actor: { kind: 'system' }, reason })
const happen = (reason?: string) => inTransaction(db, async (trx) => write(trx, reason))

const leaves = () => leavesOf(db)
const recomputed = () => recomputedChain(db)
const unsealed = async () =>
  (await db.selectFrom('audit_entry').select('id').where('leaf_no', 'is', null).execute()).map(({ id }) => id)

describe('the audit trail', () => {
  it('is numbered without a gap, in the order of its entries', async () => {
    await aCompleteDraft(db, await anApplicant(db))
    await Promise.all(Array.from({ length: 10 }, () => happen()))
    await sealAudit(db)
    const sealed = await leaves()
    expect(sealed.map(({ leaf_no }) => Number(leaf_no))).toEqual(sealed.map((_, index) => index + 1))
    expect(sealed.map(({ id }) => id)).toEqual(sealed.map(({ id }) => id).sort())
    expect(await unsealed()).toEqual([])
  })

  it('is a chain: every leaf is the hash of the one before and of its entry, which anybody can compute again', async () => {
    await happen('A reason that stays out of the chain but for its digest')
    await aCompleteDraft(db, await anApplicant(db))
    const letter = await db.selectFrom('document').select('id').executeTakeFirstOrThrow()
    const told = { of: 'Hamroh Association', note: 'letter: of 3 May', documentId: letter.id }
    const actor = personActor(await aPerson(db), told)
    await inTransaction(db, async (trx) => recordForFacility(trx, { type: 'address.added', actor }))
    await sealAudit(db)
    const stored = (await leaves()).map(({ leaf_hash }) => leaf_hash!.toString('hex'))
    expect(stored).toEqual(await recomputed())
    expect(new Set(stored).size).toBe(stored.length)
  })

  it('goes on where it stood, and seals nothing twice', async () => {
    await happen()
    expect(await sealAudit(db)).toBe(1)
    expect(await sealAudit(db)).toBe(0)
    const before = await leaves()
    await happen()
    expect(await sealAudit(db)).toBe(1)
    expect((await leaves()).slice(0, -1)).toEqual(before)
    expect((await leaves()).map(({ leaf_hash }) => leaf_hash!.toString('hex'))).toEqual(await recomputed())
  })

  it('seals an entry that was committed late after those that were committed before it', async () => {
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
    const late = inTransaction(db, async (trx) => {
      const id = write(trx)
      await held
      return id
    })
    const soonId = await happen()
    expect(await sealAudit(db)).toBe(1)
    letGo()
    const lateId = await late
    expect(lateId < soonId).toBe(true)
    expect(await unsealed()).toEqual([lateId])
    expect(await sealAudit(db)).toBe(1)
    expect((await leaves()).slice(-2).map(({ id }) => id)).toEqual([soonId, lateId])
    expect((await leaves()).map(({ leaf_hash }) => leaf_hash!.toString('hex'))).toEqual(await recomputed())
  })

  it('is sealed by one at a time, however many begin', async () => {
    for (let n = 0; n < 30; n++) await happen()
    const sealed = await Promise.all(Array.from({ length: 5 }, () => sealAudit(db)))
    expect(sealed.reduce((sum, count) => sum + count)).toBe(30)
    expect((await leaves()).map(({ leaf_no }) => Number(leaf_no))).toEqual(
      (await leaves()).map((_, index) => index + 1),
    )
    expect((await leaves()).map(({ leaf_hash }) => leaf_hash!.toString('hex'))).toEqual(await recomputed())
  })

  it('can be neither changed nor deleted', async () => {
    const id = await happen()
    await sealAudit(db)
    await expect(
      db.updateTable('audit_entry').set({ reason: 'Another reason' }).where('id', '=', id).execute(),
    ).rejects.toThrow('audit entries are never changed or deleted')
    await expect(db.deleteFrom('audit_entry').where('id', '=', id).execute()).rejects.toThrow('never changed')
  })
})
