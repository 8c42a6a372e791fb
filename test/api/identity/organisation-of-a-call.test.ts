import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import { type Application, startApplication } from '../../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import {
  aCompleteDraft,
  anApplicant,
  anOrganisation,
  aPerson,
  aPublishedCall,
  aSubmittedProposal,
} from '../../support/records.ts'

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

const change = {
  name: 'Another name',
  kind: 'ngo',
  country: 'TJ',
  registrationNumber: '77',
  'onBehalf.how': 'telephone',
  'onBehalf.note': 'Ms Rahimova, 3 May',
}

/** What the officer of a call is told who changes an organisation's data, and what it is called afterwards. */
async function changedBy(callId: string | undefined, organisationId: string): Promise<[number, string]> {
  const officer = await application.signedIn(
    await aPerson(test.db, { roles: ['officer'], ...(callId ? { callId } : {}) }),
  )
  const page = paths.organisation(organisationId)
  const { status } = await officer.submit(page, change, page)
  const { name } = await test.db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  return [status, name]
}

const nameOf = 'Hamroh Association'

describe('what an organisation says of itself', () => {
  it('is changed for it by the officers of a call in which it has applied, and by those of the whole facility', async () => {
    const applicant = await anApplicant(test.db)
    await aSubmittedProposal(test.db, applicant)
    expect(await changedBy(applicant.callId, applicant.organisationId)).toEqual([303, 'Another name'])
    const another = await anApplicant(test.db)
    expect(await changedBy(undefined, another.organisationId)).toEqual([303, 'Another name'])
  })

  it('is no matter of another call’s officer, nor of a call for which it has only begun a draft', async () => {
    const applicant = await anApplicant(test.db)
    await aCompleteDraft(test.db, applicant)
    expect(await changedBy(applicant.callId, applicant.organisationId)).toEqual([403, nameOf])
    const submitted = await anApplicant(test.db)
    await aSubmittedProposal(test.db, submitted)
    expect(await changedBy(applicant.callId, submitted.organisationId)).toEqual([403, nameOf])
  })

  it('can be put right by any officer while it works by letter and has asked for nothing yet', async () => {
    const callId = await aPublishedCall(test.db)
    const members = [await aPerson(test.db)]
    const organisationId = await anOrganisation(test.db, { members })
    expect((await changedBy(callId, organisationId))[0]).toBe(403)
    await test.db.updateTable('organisation').set({ by_letter: true }).where('id', '=', organisationId).execute()
    expect(await changedBy(callId, organisationId)).toEqual([303, 'Another name'])
  })
})

describe('an application that an officer begins for an organisation that works by letter', () => {
  it('is one to a call that the officer serves, and to no other', async () => {
    const callId = await aPublishedCall(test.db)
    const organisationId = await anOrganisation(test.db, { byLetter: true, members: [await aPerson(test.db)] })
    const begin = async (served: string) => {
      const officer = await application.signedIn(await aPerson(test.db, { roles: ['officer'], callId: served }))
      const fields = { callId, organisationId, 'onBehalf.how': 'telephone', 'onBehalf.note': 'Ms Rahimova, 3 May' }
      return (await officer.submit(paths.proposals(), fields, paths.newProposal(callId))).status
    }
    expect(await begin(await aPublishedCall(test.db))).toBe(403)
    expect(await begin(callId)).toBe(303)
  })
})
