import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { adoptFacilityRules } from '../../../db/programme/adopt-facility-rules.ts'
import { rulesInForce } from '../../../db/programme/facility-rules-queries.ts'
import { proposeFacilityRules } from '../../../db/programme/propose-facility-rules.ts'
import { personActor } from '../../../domain/case/actor.ts'
import type { FacilityRules } from '../../../domain/programme/facility-rules.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { facilityRules } from '../../support/facility-rules.ts'
import { aPerson } from '../../support/records.ts'
import { aRequest, daysLeft } from '../../support/requests.ts'

let test: TestDatabase
let officer: ReturnType<typeof personActor>
let approver: ReturnType<typeof personActor>
beforeAll(async () => {
  test = await createTestDatabase()
  officer = personActor(await aPerson(test.db, { name: 'Amina Karimova', roles: ['officer', 'approver'] }))
  approver = personActor(await aPerson(test.db, { name: 'Jonas Weiss', roles: ['approver'] }))
})
afterAll(() => test.stop())

const propose = (changes: Partial<FacilityRules> = {}) =>
  inTransaction(test.db, (trx) =>
    proposeFacilityRules(trx, officer, { rules: JSON.stringify(facilityRules(changes)) }),
  ).then(({ version }) => version)
const adopt = (version: number, by = approver) =>
  inTransaction(test.db, (trx) => adoptFacilityRules(trx, by, { version }))
const inForce = async () => (await rulesInForce(test.db))?.version
const withDays = (envelope: number) => ({ days: { envelope, leastPerRequest: 2, mostPerRequest: 40 } })

describe("the facility's rules", () => {
  it('are in force when another person has adopted them, and bring their days', async () => {
    const version = await propose()
    expect([await inForce(), await daysLeft(test.db)]).toEqual([undefined, 0])
    await adopt(version)
    expect([await inForce(), await daysLeft(test.db)]).toEqual([version, 100])
  })

  it('are not taken in with anything wrong: each problem says where', async () => {
    await expect(
      inTransaction(test.db, (trx) =>
        proposeFacilityRules(trx, officer, { rules: JSON.stringify({ ...facilityRules(), currency: 'Euro' }) }),
      ),
    ).rejects.toMatchObject({
      name: 'InvalidInput',
      problems: [{ field: 'currency', message: 'problem.rule-set.currency' }],
    })
  })

  it('are not adopted by whoever proposed them, whatever roles they hold', async () => {
    await expect(adopt(await propose(), officer)).rejects.toMatchObject({
      name: 'Forbidden',
      message: 'problem.four-eyes',
    })
  })

  it('are adopted once: a second click changes nothing', async () => {
    const version = await propose()
    const clicks = await Promise.allSettled([adopt(version), adopt(version)])
    expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(adopt(version)).rejects.toMatchObject({ message: 'problem.already-done' })
  })

  it('do not fall back behind newer ones', async () => {
    const [older, newer] = [await propose({ title: 'Older' }), await propose({ title: 'Newer' })]
    await adopt(newer)
    await expect(adopt(older)).rejects.toMatchObject({ message: 'problem.rules-not-newest' })
    expect(await inForce()).toBe(newer)
  })

  it('get a version of their own each, also when two are proposed at once', async () => {
    const [first, second] = await Promise.all([propose({ title: 'One' }), propose({ title: 'Other' })])
    expect(Math.abs(first - second)).toBe(1)
  })

  it('cannot be adopted when nobody proposed them', async () => {
    await expect(adopt(999)).rejects.toMatchObject({ name: 'NotFound' })
  })

  it('give and take days with a later version, but never fewer than requests have bound', async () => {
    const before = await daysLeft(test.db)
    await aRequest(test.db, { status: 'matching' }) // binds 20
    await adopt(await propose(withDays(150)))
    expect(await daysLeft(test.db)).toBe(before + 50 - 20)
    await expect(
      adopt(await propose({ days: { envelope: 19, leastPerRequest: 2, mostPerRequest: 10 } })),
    ).rejects.toMatchObject({
      message: 'problem.rules-bind-more-days',
    })
    await adopt(await propose({ days: { envelope: 20, leastPerRequest: 2, mostPerRequest: 20 } }))
    expect(await daysLeft(test.db)).toBe(0)
  })
})
