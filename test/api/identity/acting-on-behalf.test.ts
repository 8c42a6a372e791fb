import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, startApplication } from '../../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { anOrganisation, aPerson } from '../../support/records.ts'

let test: TestDatabase
let application: Application
let organisationId: string

beforeAll(async () => {
  test = await createTestDatabase()
  application = await startApplication(test.db)
  organisationId = await anOrganisation(test.db, { members: [await aPerson(test.db)] })
})
afterAll(async () => {
  await application.stop()
  await test.stop()
})

const details = { name: 'Hamroh Association', kind: 'ngo', country: 'TJ', registrationNumber: '77', byLetter: 'yes' }

describe('an officer who acts for an applicant', () => {
  it('says on what letter or call, or nothing is done', async () => {
    const officer = await application.signedIn(await aPerson(test.db, { roles: ['officer'] }))
    const without = await officer.post(`/organisations/${organisationId}`, details)
    expect([without.status, without.json.problems.map(({ field }: { field: string }) => field)]).toEqual([
      422,
      ['onBehalf.how', 'onBehalf.note'],
    ])
    const { by_letter } = await test.db
      .selectFrom('organisation')
      .select('by_letter')
      .where('id', '=', organisationId)
      .executeTakeFirstOrThrow()
    expect(by_letter).toBe(false)
  })

  it('is marked in the audit with the applicant and the words of the call', async () => {
    const officer = await application.signedIn(await aPerson(test.db, { roles: ['officer'] }))
    const fields = {
      ...details,
      'onBehalf.how': 'telephone',
      'onBehalf.note': 'Ms Rahimova, 3 May: no internet until autumn',
    }
    const answer = await officer.submit(`/organisations/${organisationId}`, fields, `/organisations/${organisationId}`)
    expect(answer.status).toBe(303)
    const audited = await test.db
      .selectFrom('audit_entry')
      .select(['type', 'on_behalf_of', 'on_behalf_note'])
      .where('type', '=', 'organisation.changed')
      .execute()
    expect(audited).toEqual([
      {
        type: 'organisation.changed',
        on_behalf_of: 'Hamroh Association',
        on_behalf_note: 'telephone: Ms Rahimova, 3 May: no internet until autumn',
      },
    ])
  })

  it('is asked for nothing of the kind where the organisation is their own', async () => {
    const member = await aPerson(test.db, { roles: ['officer'] })
    const own = await anOrganisation(test.db, { name: 'Own', members: [member] })
    const answer = await (await application.signedIn(member)).post(`/organisations/${own}`, details)
    expect(answer.status).toBe(303)
  })
})
