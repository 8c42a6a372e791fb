import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { record } from '../../../db/audit/record.ts'
import { postingsOf } from '../../../db/budget/book.ts'
import {
  commitDays,
  type DaysBooking,
  decommitDays,
  payDays,
  releaseDays,
  releaseRest,
  reserveDays,
} from '../../../db/budget/book-days.ts'
import { lockCase } from '../../../db/case/case-file.ts'
import { inTransaction, type Trx } from '../../../db/database.ts'
import { balanceOf } from '../../../domain/budget/balance.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aRequest, daysLeft } from '../../support/requests.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const verbs = {
  reserved: reserveDays,
  released: releaseDays,
  committed: commitDays,
  decommitted: decommitDays,
  paid: payDays,
} satisfies Record<string, (trx: Trx, booking: DaysBooking) => Promise<string>>

async function aCase() {
  const { requestId: caseId } = await aRequest(test.db)
  const auditId = await inTransaction(test.db, async (trx) =>
    record(trx, await lockCase(trx, caseId), { type: 'request.approved', actor: { kind: 'system' } }),
  )
  const book = (kind: keyof typeof verbs, days: number, key = 'deed') =>
    inTransaction(test.db, (trx) => verbs[kind](trx, { caseId, days, key, auditId }))
  const balance = async () => balanceOf(await postingsOf(test.db, caseId))
  return { caseId, auditId, book, balance }
}

describe("the ledger of experts' days", () => {
  it('moves days from available over reserved and committed to paid, and gives the rest back', async () => {
    const { book, balance } = await aCase()
    const before = await daysLeft(test.db)
    await book('reserved', 20)
    await book('committed', 12)
    await book('released', 8)
    await book('paid', 10)
    await book('decommitted', 2)
    expect(await balance()).toEqual({ reserved: 0n, committed: 0n, paid: 10n, recovered: 0n })
    expect(await daysLeft(test.db)).toBe(before - 10)
  })

  it('books the same deed once, however often it is given', async () => {
    const { book, balance } = await aCase()
    expect(await book('reserved', 5)).toBe(await book('reserved', 5))
    expect((await balance()).reserved).toBe(5n)
  })

  it('refuses more days than the facility has, and words the refusal as days', async () => {
    const { book } = await aCase()
    await expect(book('reserved', (await daysLeft(test.db)) + 1)).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.days-reserved',
    })
  })

  it('refuses to promise, pay or give back what was not bound before', async () => {
    const { book } = await aCase()
    await book('reserved', 5)
    for (const kind of ['committed', 'released'] as const)
      await expect(book(kind, 6)).rejects.toMatchObject({ message: `problem.days-${kind}` })
    for (const kind of ['paid', 'decommitted'] as const)
      await expect(book(kind, 1)).rejects.toMatchObject({ message: `problem.days-${kind}` })
  })

  it('gives the same days to one of two who ask at once', async () => {
    const [one, other] = [await aCase(), await aCase()]
    const left = await daysLeft(test.db)
    const results = await Promise.allSettled([one.book('reserved', left), other.book('reserved', left)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await daysLeft(test.db)).toBe(0)
    const winner = results[0]!.status === 'fulfilled' ? one : other
    await winner.book('released', left)
  })

  it('gives everything back that is still reserved, and does nothing when there is nothing', async () => {
    const { caseId, auditId, book, balance } = await aCase()
    const rest = (key: string) => inTransaction(test.db, (trx) => releaseRest(trx, { caseId, key, auditId }))
    await rest('early')
    await book('reserved', 9)
    await book('committed', 4)
    await rest('end')
    await rest('end')
    expect(await balance()).toMatchObject({ reserved: 0n, committed: 4n })
  })
})
