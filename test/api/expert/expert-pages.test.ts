import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rankRoster } from '../../../db/expert/rank-roster.ts'
import { paths } from '../../../domain/shared/paths.ts'
import { type Application, startApplication } from '../../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aMission, anExpert } from '../../support/mission-records.ts'
import { aPerson } from '../../support/records.ts'
import { adoptedRules } from '../../support/request-records.ts'

let test: TestDatabase
let application: Application
beforeAll(async () => {
  test = await createTestDatabase()
  application = await startApplication(test.db)
  await adoptedRules(test.db)
})
afterAll(async () => {
  await application.stop()
  await test.stop()
})

const officer = async () => application.signedIn(await aPerson(test.db, { roles: ['officer'] }))
const expertise = {
  version: '0',
  homeCountry: 'IT',
  availableFrom: '',
  availableTo: '',
  profile: 'Twelve years in two ministries.',
  accountHolder: '',
  iban: '',
  bic: '',
}

describe('an expert', () => {
  it('is led to an empty profile, fills it in, and is validated by an officer', async () => {
    const personId = await aPerson(test.db, { name: 'Elena Marchetti', roles: ['expert'] })
    const expert = await application.signedIn(personId)
    expect((await expert.page(paths.home())).text).toContain(`href="${paths.expertProfile()}"`)
    const missing = await expert.submit(paths.expertProfile(), expertise)
    expect(missing.status).toBe(422)
    expect(missing.text).toContain('Twelve years in two ministries.')
    const several = { ...expertise, fields: ['policy', 'law'], languages: ['en'], countries: ['TJ'] }
    expect((await expert.post(paths.expertProfile(), several)).status).toBe(303)
    expect((await expert.view(paths.home())).json.describesExpertise).toBe(false)
    const reader = await officer()
    expect((await reader.view(paths.expert(personId))).json).toMatchObject({ mayJudge: true, isToJudge: true })
    const withoutBand = { outcome: 'validate', band: '', reason: 'References compared.' }
    expect((await reader.submit(paths.expertJudgement(personId), withoutBand)).status).toBe(422)
    const judged = { ...withoutBand, band: 'senior' }
    expect((await reader.submit(paths.expertJudgement(personId), judged)).location).toBe(paths.expert(personId))
    expect((await expert.view(paths.expert(personId))).json.status.text.key).toBe('expert.status.validated')
    expect((await expert.page(paths.expertProfile())).text).toContain('validated')
  })

  it('who changes what was validated is nominated by that, until an officer has compared what is new', async () => {
    const { requestId, missionId, expertId } = await aMission(test.db, { status: 'offered' })
    const [expert, reader] = [await application.signedIn(expertId), await officer()]
    const claims = {
      ...expertise,
      version: 1,
      fields: ['policy', 'law'],
      languages: ['en', 'ru'],
      countries: ['TJ'],
    }
    expect((await expert.post(paths.expertProfile(), claims)).status).toBe(303)
    expect((await expert.page(paths.expertProfile())).text).toContain('waits to be validated')
    const shown = (await reader.view(paths.expert(expertId))).json
    expect(shown).toMatchObject({ status: { text: { key: 'expert.status.changed' } }, isToJudge: true, version: 2 })
    expect(shown.changes.map(({ cells }: { cells: [{ key: string }] }) => cells[0].key)).toEqual([
      'expert.fact.fields',
      'expert.fact.profile',
    ])
    for (const address of [paths.experts(), paths.home()])
      expect((await reader.page(address)).text).toContain('One expert has changed what was validated')
    expect((await reader.page(`${paths.experts()}?status=changed`)).text).toContain('Elena Marchetti')
    const [ranked] = await rankRoster(test.db, requestId)
    expect([ranked!.fields, ranked!.reasons.map(({ key }) => key).includes('changes-wait')]).toEqual([['policy'], true])
    expect((await reader.page(paths.mission(missionId))).text).toContain('Drafted two migration policies.')
    expect((await reader.page(paths.mission(missionId))).text).not.toContain(expertise.profile)
    expect((await expert.submit(paths.offer(missionId), { outcome: 'accept', reason: '' })).status).toBe(303)
    const judged = { outcome: 'validate', band: 'senior', reason: 'Certificates compared.' }
    expect((await reader.submit(paths.expertJudgement(expertId), { ...judged, version: '1' })).status).toBe(409)
    expect((await reader.submit(paths.expertJudgement(expertId), { ...judged, version: '2' })).status).toBe(303)
    expect((await rankRoster(test.db, requestId))[0]!.fields).toEqual(['policy', 'law'])
    expect((await reader.page(paths.mission(missionId))).text).toContain(expertise.profile)
  })

  it('keeps what they typed when somebody else has changed the profile meanwhile', async () => {
    const personId = await anExpert(test.db)
    const expert = await application.signedIn(personId)
    const stale = await expert.submit(paths.expertProfile(), {
      ...expertise,
      version: '9',
      fields: 'policy',
      languages: 'en',
    })
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('Twelve years in two ministries.')
    expect(stale.text).toContain('Drafted two migration policies.')
  })

  it('sees their own page and account, and nobody else’s; an officer sees no account', async () => {
    const [one, other] = [await anExpert(test.db), await anExpert(test.db, { name: 'Boris Ivanov' })]
    const expert = await application.signedIn(one)
    expect((await expert.view(paths.expert(one))).json.account).not.toBeNull()
    expect((await expert.page(paths.expert(other))).status).toBe(404)
    expect((await expert.page(paths.experts())).status).toBe(403)
    expect((await (await officer()).view(paths.expert(one))).json.account).toBeNull()
    const finance = await application.signedIn(await aPerson(test.db, { roles: ['finance-officer'] }))
    expect((await finance.page(paths.expert(one))).text).toContain('AT61 1904 3002 3457 3201')
    expect((await finance.submit(paths.expertJudgement(one), {})).status).toBe(403)
  })
})

describe('before the facility has rules', () => {
  it('an expert reads that the profile cannot be written yet', async () => {
    const empty = await createTestDatabase()
    const without = await startApplication(empty.db)
    const expert = await without.signedIn(await aPerson(empty.db, { roles: ['expert'] }))
    const profile = await expert.view(paths.expertProfile())
    expect([profile.status, profile.json.choices]).toEqual([200, null])
    expect((await expert.view(paths.home())).json.describesExpertise).toBe(false)
    await without.stop()
    await empty.stop()
  })
})

describe('the roster', () => {
  it('is narrowed by field, language, country and status', async () => {
    const personId = await anExpert(test.db, {
      name: 'Nodira Yusupova',
      fields: ['data'],
      languages: ['tg'],
      countries: ['UZ'],
      status: 'registered',
    })
    const reader = await officer()
    const only = { field: 'data', language: 'tg', country: 'UZ', status: 'registered' }
    const { json } = await reader.view(`${paths.experts()}?${new URLSearchParams(only)}`)
    expect(json.experts.map(({ cells }: { cells: { href: string }[] }) => cells[0]!.href)).toEqual([
      paths.expert(personId),
    ])
    const none = await reader.page(`${paths.experts()}?country=KZ`)
    expect(none.text).toContain('No expert fits all of this.')
    expect((await reader.page(`${paths.experts()}?after=nonsense&status=odd`)).status).toBe(200)
  })

  it('leads page by page, by name', async () => {
    for (let each = 0; each < 60; each++) await anExpert(test.db, { name: `Page ${each}`, fields: ['border'] })
    const reader = await officer()
    const first = await reader.view(`${paths.experts()}?field=border`)
    const second = await reader.view(first.json.pages.next)
    expect([first.json.experts.length, second.json.experts.length, second.json.pages.next]).toEqual([50, 10, null])
  })

  it('says how many missions an expert has', async () => {
    const { expertId } = await aMission(test.db, { status: 'planned' })
    const { json } = await (await officer()).view(paths.expert(expertId))
    expect(json.missions).toHaveLength(1)
  })
})
