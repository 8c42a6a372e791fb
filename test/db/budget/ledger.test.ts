import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Booking, commit, decommit, pay, recover, release, reserve } from '../../../db/budget/book-money.ts'
import { createEnvelope } from '../../../db/budget/create-envelope.ts'
import { envelopeFigures } from '../../../db/budget/envelope-queries.ts'
import { type Database, inTransaction, type Trx } from '../../../db/database.ts'
import { balanceOf, type Posting } from '../../../domain/budget/balance.ts'
import { effectOnAvailable, type LedgerKind } from '../../../domain/budget/ledger.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aPublishedCall } from '../../support/records.ts'
import { aRuleSet } from '../../support/silk-routes.ts'
import { aProposalIn } from '../award/a-ranked-stage.ts'

let test: TestDatabase
let db: Database
beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
})
afterAll(() => test.stop())

const verbs: Record<LedgerKind, (trx: Trx, booking: Booking) => Promise<string>> = {
  reserved: reserve,
  released: release,
  committed: commit,
  decommitted: decommit,
  paid: pay,
  recovered: recover,
}
const total = 1_500_000_00n

/** An envelope of 1.5 million with some proposals that may bind its money. */
async function anEnvelope(cases = 1) {
  const rules = aRuleSet()
  const callId = await aPublishedCall(db, { rules })
  await inTransaction(db, (trx) => createEnvelope(trx, callId, rules))
  const { id: auditId } = await db
    .insertInto('audit_entry')
    .values({ case_id: callId, no: 1, type: 'call.drafted', actor_kind: 'system', detail: '{}' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const caseIds: string[] = []
  for (let i = 0; i < cases; i++) caseIds.push((await aProposalIn(db, callId, { stage: 2, status: 'decided' })).id)
  const book = (kind: LedgerKind, amountMinor: bigint, key: string, caseId = caseIds[0]!) =>
    inTransaction(db, (trx) => verbs[kind](trx, { callId, caseId, amountMinor, key, auditId }))
  return { callId, caseIds, book }
}

describe('the ledger', () => {
  it('moves money from available over reserved and committed to paid', async () => {
    const { callId, book } = await anEnvelope()
    await book('reserved', 200n, 'award')
    await book('committed', 180n, 'signed')
    await book('released', 20n, 'signed')
    await book('paid', 100n, 'first')
    await book('recovered', 10n, 'audit')
    await book('decommitted', 30n, 'closed')
    expect(await envelopeFigures(db, callId)).toMatchObject({
      total,
      available: total - 150n,
      reserved: 0n,
      committed: 50n,
      paid: 100n,
      recovered: 10n,
    })
  })

  it('books the same deed once, however often it is given', async () => {
    const { callId, book } = await anEnvelope()
    const first = await book('reserved', 200n, 'award')
    expect(await book('reserved', 200n, 'award')).toBe(first)
    expect((await envelopeFigures(db, callId))?.reserved).toBe(200n)
  })

  it('refuses to reserve a cent more than is available', async () => {
    const { book } = await anEnvelope()
    await expect(book('reserved', total + 1n, 'award')).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.money-reserved',
    })
    await book('reserved', total, 'award')
  })

  it('refuses to commit what was not reserved, to pay what was not committed, to recover what was not paid', async () => {
    const { book } = await anEnvelope()
    await book('reserved', 100n, 'award')
    for (const kind of ['paid', 'decommitted', 'recovered'] as const)
      await expect(book(kind, 1n, 'x')).rejects.toMatchObject({ message: `problem.money-${kind}` })
    for (const kind of ['committed', 'released'] as const)
      await expect(book(kind, 101n, 'x')).rejects.toMatchObject({ message: `problem.money-${kind}` })
  })

  it('is never changed or deleted', async () => {
    const { book } = await anEnvelope()
    const id = await book('reserved', 100n, 'award')
    await expect(
      db.updateTable('ledger_entry').set({ amount_minor: 1n }).where('id', '=', id).execute(),
    ).rejects.toThrow('never changed')
    await expect(db.deleteFrom('ledger_entry').where('id', '=', id).execute()).rejects.toThrow('never changed')
  })

  it('keeps what is available equal to the total less the sum of its entries, and never below nothing, whatever is booked', async () => {
    const bookings = fc.array(
      fc.tuple(fc.constantFrom(...(Object.keys(verbs) as LedgerKind[])), fc.bigInt(1n, total / 2n), fc.nat(2)),
      { minLength: 5, maxLength: 25 },
    )
    await fc.assert(
      fc.asyncProperty(bookings, async (sequence) => {
        const { callId, caseIds, book } = await anEnvelope(3)
        const accepted: Posting[] = []
        for (const [index, [kind, amountMinor, which]] of sequence.entries()) {
          const booked = await book(kind, amountMinor, String(index), caseIds[which]!).catch((error: Error) => error)
          if (!(booked instanceof Error)) accepted.push({ kind, amountMinor })
        }
        const available = accepted.reduce(
          (sum, { kind, amountMinor }) => sum + effectOnAvailable[kind] * amountMinor,
          total,
        )
        const figures = await envelopeFigures(db, callId)
        expect(figures).toMatchObject({ available, ...balanceOf(accepted) })
        expect(available).toBeGreaterThanOrEqual(0n)
        expect(figures!.available + figures!.reserved + figures!.committed + figures!.paid).toBe(total)
      }),
      { numRuns: 15 },
    )
  })
})
