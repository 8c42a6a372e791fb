import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listOpenSettlements } from '../../../db/grant/settlement-queries.ts'
import type { Role } from '../../../domain/identity/roles.ts'
import { anybody, type Visitor } from '../../../domain/identity/visitor.ts'
import { addDays } from '../../../domain/shared/working-days.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aRunningGrant, today } from './a-grant.ts'
import { confirm, order, paidGrant, terminated } from './a-terminated-grant.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

describe('the list of open settlements', () => {
  it('has what is to be paid or to come back until it has, for the officers of that call', async () => {
    const grant = await terminated(test.db, await paidGrant(test.db, { acceptedMinor: 90_000_00n }))
    const seenBy = async (visitor: Visitor) =>
      (await listOpenSettlements(test.db, visitor, { most: 100 })).filter(({ id }) => id === grant.proposalId)
    const listed = () => seenBy(holding('finance-officer', grant.callId))
    expect(await listed()).toMatchObject([{ kind: 'recovery', amount_minor: 70_000_00n, status: 'due', due_on: null }])
    const elsewhere = (await aRunningGrant(test.db)).callId
    expect(await seenBy(holding('finance-officer', elsewhere))).toEqual([])
    expect(await seenBy(holding('evaluator', null))).toEqual([])
    await order(test.db, grant, 'recovery')
    expect(await listed()).toMatchObject([{ status: 'ordered', due_on: addDays(today(), 45) }])
    await confirm(test.db, grant, 'recovery')
    expect(await listed()).toEqual([])
  })
})

const holding = (role: Role, callId: string | null): Visitor => ({
  ...anybody,
  person: { id: crypto.randomUUID(), name: 'Reader' } as NonNullable<Visitor['person']>,
  roles: [{ role, callId, scope: null, standsInFor: null }],
})
