import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../../domain/identity/roles.ts'
import { paths } from '../../../domain/shared/paths.ts'
import { type Application, startApplication } from '../../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { facilityRules } from '../../support/facility-rules.ts'
import { aPerson } from '../../support/records.ts'
import { aRequest } from '../../support/requests.ts'

let test: TestDatabase
let application: Application
beforeAll(async () => {
  test = await createTestDatabase()
  application = await startApplication(test.db)
})
afterAll(async () => {
  await application.stop()
  await test.stop()
})

const someone = async (...roles: Role[]) => application.signedIn(await aPerson(test.db, { roles }))

describe('the rules for expertise', () => {
  it('are not there at first, and nobody but the facility hears that some are proposed', async () => {
    const [officer, approver, anybody] = [await someone('officer'), await someone('approver'), await someone()]
    expect((await anybody.view(paths.facilityRules())).json).toMatchObject({ version: null, rules: null })
    const proposed = await officer.submit(paths.facilityRules(), { rules: JSON.stringify(facilityRules()) })
    expect(proposed.location).toBe(paths.facilityRulesVersion(1))
    expect((await anybody.page(paths.facilityRulesVersion(1))).status).toBe(404)
    expect((await approver.view(paths.facilityRules())).json.next.href).toBe(paths.facilityRulesVersion(1))
    expect((await officer.view(paths.facilityRules())).json.next.href).toBeNull()
  })

  it('are in force once another person has adopted them', async () => {
    const approver = await someone('approver')
    expect((await approver.view(paths.facilityRulesVersion(1))).json.adopt).toBe('may')
    expect((await approver.submit(paths.facilityRulesAdoption(1), {})).location).toBe(paths.facilityRulesVersion(1))
    const anybody = await someone()
    const { json } = await anybody.view(paths.facilityRules())
    expect(json.state.text.key).toBe('programme.state.in-force')
    expect(json.proposed).toBeNull()
    const html = await anybody.page(paths.facilityRules())
    expect(html.text).toContain(facilityRules().fields[0]!.text)
    const file = await anybody.page(paths.facilityRulesFile(1))
    expect(JSON.parse(file.text)).toEqual(facilityRules())
  })

  it('are not adopted by whoever proposed them, in whatever role', async () => {
    const both = await someone('officer', 'approver')
    await both.submit(paths.facilityRules(), { rules: JSON.stringify({ ...facilityRules(), summary: 'Anew.' }) })
    expect((await both.view(paths.facilityRulesVersion(2))).json.adopt).toBe('other')
    expect((await both.submit(paths.facilityRulesAdoption(2), {})).status).toBe(403)
    expect((await both.page(paths.facilityRulesVersion(9))).status).toBe(404)
    expect((await both.page(paths.facilityRulesVersion('none'))).status).toBe(404)
  })

  it('say of a file with mistakes where each is, and keep what was typed', async () => {
    const officer = await someone('officer')
    const { title: _title, ...withoutTitle } = facilityRules()
    const text = JSON.stringify({ ...withoutTitle, zone: 'Europe/Nowhere' })
    const refused = await officer.submit(paths.facilityRules(), { rules: text })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('<code>zone</code>')
    expect(refused.text).toContain('Europe/Nowhere')
    expect((await officer.submit(paths.facilityRules(), { rules: '{' })).status).toBe(422)
  })
})

describe('expert days', () => {
  it('show what requests have bound, and every entry', async () => {
    const { requestId, officer } = await aRequest(test.db, { status: 'matching' })
    const reader = await application.signedIn(officer.personId)
    const { json } = await reader.view(paths.expertDays())
    expect(json.meter.parts.map(({ amount }: { amount: { days: number } }) => amount.days)).toEqual([0, 0, 20])
    expect(json.lines[0].cells[0].href).toBe(paths.request(requestId))
    expect(json.ledger.map(({ cells }: { cells: object[] }) => cells.slice(1, 2))).toEqual([
      [{ key: 'programme.ledger.reserved' }],
    ])
    expect((await reader.page(paths.expertDays())).text).toContain('20 days')
    expect((await (await someone()).page(paths.expertDays())).status).toBe(403)
  })
})
