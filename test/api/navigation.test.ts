import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listSeededPeople } from '../../db/identity/identity-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import { type Application, startApplication } from '../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { aCompleteDraft, anApplicant, anOrganisation, aPerson } from '../support/records.ts'
import { adoptedRules } from '../support/request-records.ts'

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

const ministry = { name: 'Ministry of Labour', kind: 'public-body' } as const

/** The masthead as a reader meets it: links by their words; a group as its name and what is in it. */
async function mastheadOf(personId: string, address = paths.home()): Promise<(string | [string, string[]])[]> {
  const { text } = await (await application.signedIn(personId)).page(address)
  const parts = navigationIn(text).matchAll(
    /<details[\s\S]*?<summary[^>]*>([\s\S]*?)<\/summary>([\s\S]*?)<\/details>|<a [^>]*>([\s\S]*?)<\/a>/g,
  )
  return [...parts].map(([, group, inside, link]) =>
    link === undefined
      ? [words(group!), [...inside!.matchAll(/<a [^>]*>([\s\S]*?)<\/a>/g)].map(([, one]) => words(one!))]
      : words(link),
  )
}
const navigationIn = (page: string): string => /<nav aria-label[^>]*>([\s\S]*?)<\/nav>/.exec(page)![1]!
const words = (html: string): string => html.replace(/<[^>]*>/g, '').trim()

const everybody = ['Tasks', 'Letters']

describe('before the facility has rules for expertise', () => {
  it('every organisation is an applicant', async () => {
    const member = await aPerson(test.db)
    await anOrganisation(test.db, { ...ministry, members: [member] })
    expect(await mastheadOf(member)).toEqual([...everybody, 'Proposals', 'Grants'])
  })
})

describe('the masthead', () => {
  beforeAll(() => adoptedRules(test.db))

  it('leads an NGO’s people to proposals and grants', async () => {
    const member = await aPerson(test.db)
    await anOrganisation(test.db, { members: [member] })
    expect(await mastheadOf(member)).toEqual([...everybody, 'Proposals', 'Grants'])
  })

  it('leads a ministry’s people to requests and missions', async () => {
    const member = await aPerson(test.db)
    await anOrganisation(test.db, { ...ministry, members: [member] })
    expect(await mastheadOf(member)).toEqual([...everybody, 'Requests', 'Missions'])
  })

  it('leads whoever is in both to both', async () => {
    const member = await aPerson(test.db)
    await anOrganisation(test.db, { members: [member] })
    await anOrganisation(test.db, { ...ministry, members: [member] })
    expect(await mastheadOf(member)).toEqual([...everybody, 'Proposals', 'Grants', 'Requests', 'Missions'])
  })

  it('leads an institution that has applied to a call to its proposal as well', async () => {
    const applicant = await anApplicant(test.db)
    await aCompleteDraft(test.db, applicant)
    await test.db
      .updateTable('organisation')
      .set({ kind: 'public-body' })
      .where('id', '=', applicant.organisationId)
      .execute()
    expect(await mastheadOf(applicant.personId)).toEqual([...everybody, 'Proposals', 'Grants', 'Requests', 'Missions'])
  })

  it('leads a ministry abroad, which may not ask, to proposals', async () => {
    const member = await aPerson(test.db)
    await anOrganisation(test.db, { ...ministry, country: 'AT', members: [member] })
    expect(await mastheadOf(member)).toEqual([...everybody, 'Proposals', 'Grants'])
  })

  it('leads a coordinator to expertise, and to nothing of calls or of the facility', async () => {
    const coordinator = await aPerson(test.db, { roles: ['coordinator'] })
    expect(await mastheadOf(coordinator)).toEqual([
      ...everybody,
      ['Expertise', ['Requests', 'Missions', 'Experts', 'Expert days', 'Rules for expertise']],
    ])
  })

  it('has many places in groups, so that it stands in one line', async () => {
    const officer = await aPerson(test.db, { roles: ['officer'] })
    expect(await mastheadOf(officer)).toEqual([
      ...everybody,
      ['Calls and grants', ['Calls', 'Proposals', 'Grants']],
      ['Expertise', ['Requests', 'Missions', 'Experts', 'Expert days', 'Rules for expertise']],
      ['Facility', ['Messages sent', 'People', 'Exceptions', 'On hold']],
    ])
  })

  it('marks the current page, and the group that it is in', async () => {
    const officer = await application.signedIn(await aPerson(test.db, { roles: ['officer'] }))
    const nav = navigationIn((await officer.page(paths.experts())).text)
    const marked = [...nav.matchAll(/aria-current="(\w+)"[^>]*>([^<]*)</g)]
    expect(marked.map(([, kind, text]) => [kind, text!.trim()])).toEqual([
      ['true', 'Expertise'],
      ['page', 'Experts'],
    ])
  })
})

describe('the people to sign in as', () => {
  it('are called what they are: a requester is not an applicant', async () => {
    const [asks, applies] = [await aPerson(test.db, { name: 'Dilnoza' }), await aPerson(test.db, { name: 'Farrukh' })]
    await anOrganisation(test.db, { name: 'Ministry of Interior', kind: 'public-body', country: 'UZ', members: [asks] })
    await anOrganisation(test.db, { name: 'Rah Foundation', members: [applies] })
    const people = await listSeededPeople(test.db)
    const roleOf = (name: string) => people.find((one) => one.name === name)!.role
    expect([roleOf('Dilnoza'), roleOf('Farrukh')]).toEqual([
      'requester, Ministry of Interior',
      'applicant, Rah Foundation',
    ])
  })
})
