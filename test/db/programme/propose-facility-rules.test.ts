import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { adoptFacilityRules } from '../../../db/programme/adopt-facility-rules.ts'
import { proposeFacilityRules } from '../../../db/programme/propose-facility-rules.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aPerson } from '../../support/records.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const rules = readFileSync('examples/silk-routes-facility/facility.json', 'utf8')

describe('proposing the facility’s rules', () => {
  it('makes one version of the same file sent twice, and another once that is adopted', async () => {
    const [officer, approver] = [await aPerson(test.db), await aPerson(test.db)]
    const propose = () => inTransaction(test.db, (trx) => proposeFacilityRules(trx, personActor(officer), { rules }))
    const [first, second] = await Promise.all([propose(), propose()])
    expect([first, second]).toEqual([{ version: 1 }, { version: 1 }])
    await inTransaction(test.db, (trx) => adoptFacilityRules(trx, personActor(approver), { version: 1 }))
    expect(await propose()).toEqual({ version: 2 })
  })
})
