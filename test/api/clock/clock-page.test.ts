import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { facilityNow } from '../../../db/database.ts'
import { paths } from '../../../domain/shared/paths.ts'
import { type Application, type Reader, startApplication } from '../../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aPerson } from '../../support/records.ts'

let test: TestDatabase
let application: Application
let officer: Reader
beforeAll(async () => {
  test = await createTestDatabase('rehearsal')
  application = await startApplication(test.db)
  officer = await application.signedIn(await aPerson(test.db, { roles: ['administrator'] }))
})
afterAll(async () => {
  await application.stop()
  await test.stop()
})

const journey = () => test.db.selectFrom('journey').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()

describe('the clock’s page', () => {
  it('sends the clock on its way, shows that, and refuses a second journey meanwhile', async () => {
    const answer = await officer.submit(paths.journey(), { days: '7' }, paths.clock())
    expect([answer.status, answer.location]).toEqual([303, paths.clock()])
    const { until_at } = await journey()
    expect(Math.round((until_at.getTime() - (await facilityNow(test.db)).getTime()) / 86_400_000)).toBe(7)
    expect((await officer.page(paths.clock())).text).toContain('Travelling')
    const second = await officer.submit(paths.journey(), { days: '1' }, '/')
    expect([second.status, second.text.includes('The clock is already travelling')]).toEqual([409, true])
  })

  it('says that a journey ended early, where it was going and why, to whoever may travel', async () => {
    await test.db.updateTable('journey').set({ failure: 'not quiet after 120 s: call 0 events 1/2' }).execute()
    const { text } = await officer.page(paths.clock())
    expect(text).toContain('ended before it arrived. What happened on the way stands.')
    expect(text).toContain('not quiet after 120 s: call 0 events 1/2')
    expect(text).toContain(`href="${paths.holds()}"`)
    const applicant = await application.signedIn(await aPerson(test.db))
    expect((await applicant.page(paths.clock())).text).not.toContain('not quiet after')
  })

  it('forgets the failure when the next journey is asked for', async () => {
    await officer.submit(paths.journey(), { days: '1' }, paths.clock())
    expect((await officer.view(paths.clock())).json).toMatchObject({ failed: null, journey: { events: 1 } })
  })
})
