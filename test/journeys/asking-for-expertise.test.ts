import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { paths } from '../../domain/shared/paths.ts'
import { gatherCast } from '../../rehearsal/cast.ts'
import { adoptFacilityRules, enterRoster } from '../../rehearsal/deeds/expertise-deeds.ts'
import { requestDeeds } from '../../rehearsal/deeds/request-deeds.ts'
import { readScenario } from '../../rehearsal/read-scenario.ts'
import type { Stage } from '../../rehearsal/stage.ts'
import { atRest, openBrowser } from '../support/browser.ts'
import { startTestFacility, type TestFacility } from '../support/facility.ts'
import { look } from './walk-pages.ts'

let facility: TestFacility
let browser: Browser
let stage: Stage
/** What is wrong with the pages on which somebody stood. */
const problems: string[] = []

beforeAll(async () => {
  facility = await startTestFacility()
  const { scenario, ruleTexts } = readScenario('examples/silk-routes-facility/scenario.json')
  stage = await gatherCast({
    scenario: { ...scenario, organisations: [], people: scenario.people.filter(({ roles }) => roles !== undefined) },
    ruleTexts,
    baseUrl: facility.baseUrl,
    watch: facility.watch,
    progress: () => {},
  })
  await adoptFacilityRules(stage, scenario.facilityRules!)
  const expert = scenario.experts.find(({ person }) => person === 'beatriz')!
  await enterRoster(stage, { ...expert, languages: ['en', 'ar'] })
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await facility?.stop()
})

it('takes a ministry on a telephone, its focal point, an approver and an expert from their mail to a planned mission', async () => {
  await askForExpertise()
  await inTheirMail('layth', 'For you to endorse', async (page) => {
    await page.check('[name=outcome][value=endorse]')
    await press(page, 'Send the answer')
  })
  for (const party of ['claire', 'piotr', 'sofia']) await answer('consult', party)
  await answer('assess', 'amina')
  await inTheirMail('johanna', 'For you to approve', async (page) => {
    await page.check('[name=judgement][value=approved]')
    await page.fill('[name=days]', '8')
    await page.fill('[name=reason]', 'The policy is wanted, and the ministry can carry it.')
    await press(page, 'Decide')
  })
  await answer('nominate', 'amina', { nominations: [{ expert: 'beatriz', startsAfterDays: 20, lastsDays: 10 }] })
  await inTheirMail(ministry, 'Accept or refuse the expert', async (page) => {
    await page.check('[name=outcome][value=accept]')
    await press(page, 'Send the answer')
  })
  await inTheirMail('beatriz', 'A mission is offered to you', async (page) => {
    await page.check('[name=outcome][value=accept]')
    await press(page, 'Send the answer')
  })
  await facility.traveller.quiet()
  const statuses = await facility.database.db
    .selectFrom('case_file')
    .select(['kind', 'status'])
    .orderBy('kind')
    .execute()
  expect(statuses).toEqual([
    { kind: 'mission', status: 'planned' },
    { kind: 'request', status: 'delivery' },
  ])
  expect(problems).toEqual([])
}, 240_000)

const ministry = 'rana.alkhafaji@displacement.example'
const title = 'Policy on engagement with citizens abroad'
const telephone = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } } as const
const desk = { viewport: { width: 1280, height: 900 } } as const

/** Whatever can be pressed and begins with these words: on a telephone a link and a button look alike. */
async function press(page: Page, words: string): Promise<void> {
  const thing = page.locator('a:visible, button:visible').filter({ hasText: new RegExp(`^\\s*${words}`) })
  await Promise.all([page.waitForEvent('load'), thing.first().click()]) // or the next press would break this one off
}

const openPage = async (options: BrowserContextOptions): Promise<Page> =>
  (await browser.newContext({ ...options, baseURL: facility.baseUrl })).newPage()

/** From the front page over registration and a draft to a receipt, without JavaScript. */
async function askForExpertise(): Promise<void> {
  const page = await openPage(telephone)
  await page.goto('/')
  await press(page, 'Ask for expertise')
  await press(page, 'Register')
  await register(page)
  await enterCode(page, ministry)
  await page.goto(paths.newRequest())
  await press(page, 'Begin')
  await examine(page)
  await describeNeed(page)
  await press(page, 'Check')
  await examine(page)
  await press(page, 'Submit')
  await examine(page)
  expect(await page.locator('main').textContent()).toMatch(/TA-\d{4}-0001/)
  await page.context().close()
}

async function register(page: Page): Promise<void> {
  await page.fill('[name=organisationName]', 'Ministry of Migration and Displacement')
  await page.check('[name=kind][value=public-body]')
  await page.selectOption('[name=country]', 'IQ')
  await page.fill('[name=personName]', 'Rana Al-Khafaji')
  await page.fill('[name=email]', ministry)
  await page.check('[name=isAuthorised]')
  await page.locator('main form button').click()
}

async function describeNeed(page: Page): Promise<void> {
  await page.fill('[name=title]', title)
  await page.check('[name=field][value=diaspora]')
  await page.fill('[name=problem]', 'Contacts with citizens abroad are personal, and end when an official leaves.')
  await page.fill('[name=outcome]', 'A policy with four pillars and measures for its first year.')
  await page.check('[name=modality][value=on-site]')
  await page.fill('[name=place]', 'Baghdad')
  await page.check('[name=languages][value=en]')
  const now = await facility.watch.now()
  await page.fill('[name=fromOn]', dayAfter(now, 20))
  await page.fill('[name=toOn]', dayAfter(now, 120))
  await page.fill('[name=days]', '8')
}

const dayAfter = (from: Date, days: number): string =>
  new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10)

/** Somebody reads the newest mail with these words, follows its link, signs in where it leads to and does what is asked. */
async function inTheirMail(who: string, subject: string, act: (page: Page) => Promise<void>): Promise<void> {
  await facility.traveller.quiet()
  const address = stage.scenario.people.find(({ key }) => key === who)?.email ?? who
  const page = await openPage(who === ministry ? telephone : desk)
  await expect.poll(() => openMail(page, address, subject), { timeout: 20_000 }).toBe(true)
  await page.locator('main ul a').first().click()
  const before = (await facility.watch.newestCodeMail(address))?.id
  await page.fill('[name=email]', address)
  await page.locator('main form button').first().click()
  await enterCode(page, address, before)
  await examine(page)
  await act(page)
  expect(await page.locator('[role=alert]').allTextContents()).toEqual([])
  await page.context().close()
}

async function openMail(page: Page, address: string, subject: string): Promise<boolean> {
  await page.goto(`${paths.mailbox()}?search=${encodeURIComponent(address)}`)
  const mail = page.locator('main li a').filter({ hasText: subject }).first()
  if ((await mail.count()) === 0) return false
  await mail.click()
  return true
}

/** Takes the newest code that was mailed to the page that asks for it; `before` is one that was used already. */
async function enterCode(page: Page, address: string, before?: string): Promise<void> {
  const code = async (): Promise<string | undefined> => {
    const mail = await facility.watch.newestCodeMail(address)
    return mail && mail.id !== before ? /^\s*(\d{6})\s*$/m.exec(mail.text)?.[1] : undefined
  }
  await expect.poll(code, { timeout: 10_000 }).toBeDefined()
  await page.fill('[name=code]', (await code())!)
  await page.locator('main form button').first().click()
}

/** The page on which somebody stands, at both widths and by the rules of access, in a browser that can be asked. */
async function examine(page: Page): Promise<void> {
  const context = await browser.newContext({ storageState: await page.context().storageState(), ...desk, ...atRest })
  const { pathname, search } = new URL(page.url())
  problems.push(...(await look(await context.newPage(), facility.baseUrl, pathname + search, { closely: true })))
  await context.close()
}

/** What somebody does as in a rehearsal, over HTTP: the first open task of the kind that is theirs. */
async function answer(kind: keyof typeof requestDeeds, who: string, words: object = {}): Promise<void> {
  await facility.traveller.quiet()
  const scopes = stage.scenario.people.find(({ key }) => key === who)!.roles!.map((role) => Object(role).scope)
  const task = (await facility.watch.openTasks()).find(
    (one) => one.kind === kind && (kind !== 'consult' || scopes.includes(one.subject)),
  )!
  await requestDeeds[kind](stage, { task, answer: words, person: await stage.person(who), says: {} })
}
